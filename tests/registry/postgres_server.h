// Debian's PostgreSQL, started for these tests alone.
#pragma once

#include <memory>
#include <string>

#include <sys/types.h>

namespace rozwaga::tests {

class PostgresServer {
public:
    /// Nothing where no server program is installed. Started once in a program.
    static PostgresServer* get();
    ~PostgresServer();

    std::string address(const std::string& options = "") const;
    /// As if its machine was switched off and on again.
    void restart();

private:
    PostgresServer() = default;
    bool start(const std::string& programs);
    bool launch();
    void stop();

    std::string programs_, folder_, user_;
    int port_ = 0;
    pid_t process_ = -1;
};

}  // namespace rozwaga::tests
