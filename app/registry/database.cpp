#include "registry/database.h"

#include <deque>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "course/utf8.h"

namespace rozwaga::registry {
namespace {

constexpr std::size_t most_statements = 300;

/// Databases take UTF-8 without zero bytes; names of files may be anything.
std::string storable(std::string text) {
    for (char& c : text)
        if (c == '\0') c = ' ';
    auto bad = course::first_malformed_byte(text);
    if (!bad) return text;
    std::string mended;
    std::string_view rest = text;
    for (; bad; bad = course::first_malformed_byte(rest)) {
        mended += rest.substr(0, *bad);
        mended += "\xef\xbf\xbd";
        rest.remove_prefix(*bad + 1);
    }
    return mended += rest;
}

}  // namespace

struct Prepared {
    struct Slot {
        long long number = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };
    explicit Prepared(soci::session& session) : statement(session) {}
    soci::statement statement;
    std::deque<Slot> into, used;       // addresses stay
    std::string columns;
    bool running = false;
};

struct Database::Connection {
    soci::session session;
};

Rows::Rows(Rows&& other) noexcept : prepared_(other.prepared_), waiting_(other.waiting_), more_(other.more_) { other.prepared_ = nullptr; }

// A statement that was not read to its end would keep SQLite's snapshot of long ago.
Rows::~Rows() {
    if (!prepared_) return;
    try {
        while (more_) more_ = prepared_->statement.fetch();
    } catch (const std::exception&) {   // the same error meets whoever ends the transaction
    }
    prepared_->running = false;
}

bool Rows::next() {
    if (waiting_) {
        waiting_ = false;
        return true;
    }
    if (more_) more_ = prepared_->statement.fetch();
    return more_;
}

std::int64_t Rows::integer(std::size_t column) const { return number(column).value_or(0); }
std::optional<std::int64_t> Rows::number(std::size_t column) const {
    const auto& slot = prepared_->into[column];
    if (slot.indicator == soci::i_null) return std::nullopt;
    return slot.number;
}
std::optional<Instant> Rows::instant(std::size_t column) const {
    const auto value = number(column);
    return value ? std::optional(Instant{*value}) : std::nullopt;
}
const std::string& Rows::text(std::size_t column) const {
    static const std::string empty;
    const auto& slot = prepared_->into[column];
    return slot.indicator == soci::i_null ? empty : slot.text;
}

Database::Database() = default;
Database::~Database() {
    prepared_.clear();   // before the session they belong to
}

Result<std::unique_ptr<Database>> Database::connect(const std::string& address) {
    std::unique_ptr<Database> database(new Database());
    database->dialect_ = &dialect_of(address);
    database->address_ = address;
    database->shown_ = without_password(address);
    database->broken_ = true;   // not connected yet: the first transaction does it
    if (auto connected = database->guarded([] {}); !connected) return tl::unexpected(connected.error());
    return database;
}

Result<void> Database::guarded(const std::function<void()>& work) {
    try {
        if (broken_) {
            const auto parameters = connect_string(address_);
            if (!parameters) return tl::unexpected(parameters.error());
            prepared_.clear();
            connection_.reset();
            auto connection = std::make_unique<Connection>();
            try {
                if (dialect_->server) connection->session.open(soci::postgresql, *parameters);
                else connection->session.open(soci::sqlite3, *parameters);
            } catch (const std::exception& problem) {
                const Failure failure = failure_of(problem, address_);
                if (!dialect_->server) return tl::unexpected(failure.error);
                return fail("registry.unreachable", failure.error.arguments);
            }
            connection_ = std::move(connection);
            for (const char* statement : dialect_->on_connect) define(statement);
            broken_ = false;
        }
        work();
        return {};
    } catch (const std::exception&) {
        return tl::unexpected(error_under_way());
    }
}

Error Database::error_under_way() {
    try {
        throw;
    } catch (const std::exception& problem) {
        const Failure failure = failure_of(problem, address_);
        broken_ = broken_ || failure.connection_lost;
        return failure.error;
    }
}

Result<void> Database::begin(bool writing) {
    const auto start = [&] {
        if (prepared_.size() > most_statements) prepared_.clear();
        for (const char* statement : writing ? dialect_->begin_writing : dialect_->begin_reading) define(statement);
    };
    auto begun = guarded(start);
    if (!begun && broken_) begun = guarded(start);   // the server was started again since the last call
    if (!begun) roll_back();
    return begun;
}

Result<void> Database::commit() {
    auto ended = guarded([&] { define("COMMIT"); });
    if (!ended) roll_back();
    return ended;
}

void Database::roll_back() noexcept {
    if (broken_) return;
    try {
        define("ROLLBACK");
    } catch (const std::exception&) {   // SQLite has undone it already after some errors
        if (dialect_->server) broken_ = true;
    }
}

void Database::define(const std::string& sql) { connection_->session.once << sql; }

Prepared& Database::prepared(const std::string& sql, const char* columns, const Parameters& parameters) {
    auto& kept = prepared_[sql];
    if (kept && kept->running) throw std::logic_error("the statement is being read: " + sql);
    if (!kept) {
        auto fresh = std::make_unique<Prepared>(connection_->session);
        fresh->columns = columns;
        fresh->statement.alloc();
        for (const char kind : fresh->columns) {
            auto& slot = fresh->into.emplace_back();
            if (kind == 'i') fresh->statement.exchange(soci::into(slot.number, slot.indicator));
            else fresh->statement.exchange(soci::into(slot.text, slot.indicator));
        }
        for (const Parameter& parameter : parameters) {
            auto& slot = fresh->used.emplace_back();
            if (std::holds_alternative<std::int64_t>(parameter.value))
                fresh->statement.exchange(soci::use(slot.number, slot.indicator, parameter.name));
            else
                fresh->statement.exchange(soci::use(slot.text, slot.indicator, parameter.name));
        }
        fresh->statement.prepare(sql);
        fresh->statement.define_and_bind();
        kept = std::move(fresh);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        auto& slot = kept->used.at(i);
        slot.indicator = parameters[i].null ? soci::i_null : soci::i_ok;
        if (const auto* number = std::get_if<std::int64_t>(&parameters[i].value)) slot.number = *number;
        else slot.text = storable(std::get<std::string>(parameters[i].value));
    }
    return *kept;
}

Rows Database::select(const std::string& sql, const char* columns, const Parameters& parameters) {
    Prepared& statement = prepared(sql, columns, parameters);
    const bool first = statement.statement.execute(true);
    statement.running = true;
    return Rows(&statement, first);
}

std::int64_t Database::integer(const std::string& sql, const Parameters& parameters, std::int64_t otherwise) {
    Rows rows = select(sql, "i", parameters);
    return rows.next() ? rows.number(0).value_or(otherwise) : otherwise;
}

std::string Database::text(const std::string& sql, const Parameters& parameters) {
    Rows rows = select(sql, "t", parameters);
    return rows.next() ? rows.text(0) : "";
}

std::int64_t Database::run(const std::string& sql, const Parameters& parameters) {
    Prepared& statement = prepared(sql, "", parameters);
    statement.statement.execute(true);
    return statement.statement.get_affected_rows();
}

}  // namespace rozwaga::registry
