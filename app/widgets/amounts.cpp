#include "widgets/amounts.h"

#include <algorithm>
#include <cmath>

#include "text/wording.h"
#include "widgets/state.h"

namespace rozwaga::widgets {

std::string number_text(Ui& ui, double value, int decimals) {
    if (ui.state().wording == nullptr) return std::to_string(std::llround(value));
    // A language's way of writing takes its library long, and charts hold the same figures frame after frame.
    constexpr std::size_t most = 4096;
    auto& known = ui.state().numbers;
    if (known.size() > most) known.clear();
    std::string id(reinterpret_cast<const char*>(&value), sizeof value);
    id += static_cast<char>('0' + decimals);
    const auto found = known.find(id);
    if (found != known.end()) return found->second;
    return known[id] = ui.state().wording->number(value, decimals);
}

std::string percent_text(Ui& ui, double share, int decimals) { return number_text(ui, share * 100, decimals) + "%"; }

std::string counted(Ui& ui, std::string_view key, std::int64_t count, const Arguments& arguments) {
    if (ui.state().wording == nullptr) return std::string(key);
    return ui.state().wording->plural(key, static_cast<long>(count), arguments);
}

}  // namespace rozwaga::widgets
