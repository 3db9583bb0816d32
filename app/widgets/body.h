// A reference to a callable that outlives the call: how widgets take what stands inside them, without allocating.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace rozwaga::widgets {

template <class Signature>
class FunctionRef;

template <class... Arguments>
class FunctionRef<void(Arguments...)> {
public:
    FunctionRef() = default;
    FunctionRef(std::nullptr_t) {}
    template <class Callable>
        requires(!std::same_as<std::remove_cvref_t<Callable>, FunctionRef> && std::invocable<Callable&, Arguments...>)
    FunctionRef(Callable&& callable)
        : object_(const_cast<void*>(static_cast<const void*>(&callable))),
          call_([](void* object, Arguments... arguments) {
              (*static_cast<std::remove_reference_t<Callable>*>(object))(std::forward<Arguments>(arguments)...);
          }) {}

    void operator()(Arguments... arguments) const {
        if (call_ != nullptr) call_(object_, std::forward<Arguments>(arguments)...);
    }
    explicit operator bool() const { return call_ != nullptr; }

private:
    void* object_ = nullptr;
    void (*call_)(void*, Arguments...) = nullptr;
};

using Body = FunctionRef<void()>;
using IndexedBody = FunctionRef<void(std::size_t)>;

}  // namespace rozwaga::widgets
