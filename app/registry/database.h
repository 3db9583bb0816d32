// SQL with named parameters over SOCI: statements are prepared once and kept, transactions end well or not at all.
// For this room only. SOCI's exceptions stay inside read() and write().
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "registry/dialect.h"

namespace rozwaga::registry {

/// ":name" in the SQL. A name may stand in it several times.
struct Parameter {
    const char* name;
    std::variant<std::int64_t, std::string> value;
    bool null = false;

    Parameter(const char* name, std::int64_t number) : name(name), value(number) {}
    Parameter(const char* name, std::uint64_t number) : name(name), value(std::int64_t(number)) {}
    Parameter(const char* name, int number) : name(name), value(std::int64_t(number)) {}
    Parameter(const char* name, bool yes) : name(name), value(std::int64_t(yes)) {}
    Parameter(const char* name, Instant instant) : name(name), value(instant.milliseconds) {}
    Parameter(const char* name, std::optional<Instant> instant)
        : name(name), value(instant ? instant->milliseconds : 0), null(!instant) {}
    Parameter(const char* name, std::optional<std::int64_t> number) : name(name), value(number.value_or(0)), null(!number) {}
    Parameter(const char* name, std::string text) : name(name), value(std::move(text)) {}
    Parameter(const char* name, const char* text) : name(name), value(std::string(text)) {}
};
using Parameters = std::vector<Parameter>;

struct Prepared;

/// The rows of a SELECT. While it lives the same SQL is not run again.
class Rows {
public:
    explicit Rows(Prepared* prepared, bool first) : prepared_(prepared), waiting_(first), more_(first) {}
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    bool next();
    std::int64_t integer(std::size_t column) const;              ///< 0 for NULL
    std::optional<std::int64_t> number(std::size_t column) const;
    std::optional<Instant> instant(std::size_t column) const;
    const std::string& text(std::size_t column) const;           ///< empty for NULL
    bool yes(std::size_t column) const { return integer(column) != 0; }

private:
    Prepared* prepared_;
    bool waiting_, more_;
};

/// The end of the audit log's chain.
struct LogEnd {
    std::int64_t number = 0;
    std::string hash;
};

class Database {
public:
    ~Database();
    static Result<std::unique_ptr<Database>> connect(const std::string& address);

    const Dialect& dialect() const { return *dialect_; }
    const std::string& shown_address() const { return shown_; }

    // Inside read() or write() only.
    /// One letter a column: 'i' integer, 't' text.
    Rows select(const std::string& sql, const char* columns, const Parameters& parameters = {});
    /// The first column of the first row; `otherwise` where there is none or it is NULL.
    std::int64_t integer(const std::string& sql, const Parameters& parameters = {}, std::int64_t otherwise = 0);
    std::string text(const std::string& sql, const Parameters& parameters = {});
    /// How many rows it touched.
    std::int64_t run(const std::string& sql, const Parameters& parameters = {});
    /// Without parameters, never prepared: what makes tables.
    void define(const std::string& sql);

    /// Everything `work` does, or nothing. An error it answers with undoes it as well.
    template <class Value>
    Result<Value> write(const std::function<Result<Value>()>& work) { return within<Value>(true, work); }
    /// Sees one state of things throughout.
    template <class Value>
    Result<Value> read(const std::function<Result<Value>()>& work) { return within<Value>(false, work); }
    /// As read() for a single statement, which sees one state of things by itself: without the way there and back for a transaction.
    template <class Value>
    Result<Value> look(const std::function<Result<Value>()>& work) {
        Result<Value> outcome = tl::unexpected(Error{});
        const auto looking = [&] { outcome = work(); };
        auto looked = guarded(looking);
        if (!looked && broken_) looked = guarded(looking);   // the server was started again since the last call
        if (!looked) return tl::unexpected(looked.error());
        return outcome;
    }
    std::optional<LogEnd> log_end;   ///< as far as this transaction knows it: nobody else adds to it meanwhile
    /// Done once at the end of the transaction under way, however often it is asked for: PostgreSQL takes the longer over a row the
    /// more often the same transaction has changed it.
    void at_the_end(const std::string& sql) { last_statement_ = sql; }
    /// As write() without undoing or beginning anything: for statements that stand outside transactions.
    Result<void> guarded(const std::function<void()>& work);

private:
    struct Connection;
    Database();
    Prepared& prepared(const std::string& sql, const char* columns, const Parameters& parameters);
    Result<void> begin(bool writing);
    Result<void> commit();
    void roll_back() noexcept;
    /// Of the exception that is under way.
    Error error_under_way();

    template <class Value>
    Result<Value> within(bool writing, const std::function<Result<Value>()>& work) {
        if (auto begun = begin(writing); !begun) return tl::unexpected(begun.error());
        Result<Value> outcome = tl::unexpected(Error{});
        last_statement_.clear();
        log_end.reset();
        try {
            outcome = work();
            if (outcome && !last_statement_.empty()) run(last_statement_);
        } catch (const std::exception&) {
            outcome = tl::unexpected(error_under_way());
        }
        if (!outcome) {
            roll_back();
            return outcome;
        }
        if (auto ended = commit(); !ended) return tl::unexpected(ended.error());
        return outcome;
    }

    std::unique_ptr<Connection> connection_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared_;
    const Dialect* dialect_ = nullptr;
    std::string address_, shown_, last_statement_;
    bool broken_ = false;
};

}  // namespace rozwaga::registry
