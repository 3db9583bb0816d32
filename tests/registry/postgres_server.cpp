#include "postgres_server.h"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <pwd.h>
#include <random>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace rozwaga::tests {
namespace {

namespace fs = std::filesystem;

/// The folder with initdb and postgres; empty where there is none.
std::string find_programs() {
    std::error_code problem;
    std::string found;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", problem))
        if (fs::exists(entry.path() / "bin" / "initdb") && fs::exists(entry.path() / "bin" / "postgres")) found = (entry.path() / "bin").string();
    return found;
}

int free_port() {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int port = 0;
    if (bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
        getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    close(probe);
    return port;
}

/// initdb and postgres refuse root: somebody harmless does it.
std::string other_user() {
    if (geteuid() != 0) return "";
    for (const char* name : {"postgres", "nobody"})
        if (getpwnam(name)) return name;
    return "";
}

std::vector<std::string> as_user(const std::string& user, std::vector<std::string> command) {
    if (user.empty()) return command;
    const passwd* account = getpwnam(user.c_str());
    std::vector<std::string> words{"setpriv", "--reuid=" + user, "--regid=" + std::to_string(account->pw_gid), "--clear-groups", "--pdeathsig=INT"};
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

pid_t spawn(const std::vector<std::string>& words, const std::string& log) {
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGINT);   // a test program that dies takes its server along
    if (!std::freopen(log.c_str(), "a", stdout) || dup2(1, 2) < 0) _exit(126);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

int finished(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

}  // namespace

PostgresServer* PostgresServer::get() {
    static const std::unique_ptr<PostgresServer> server = [] {
        const std::string programs = find_programs();
        std::unique_ptr<PostgresServer> made(programs.empty() ? nullptr : new PostgresServer());
        if (made && !made->start(programs)) {
            std::ifstream log(made->folder_ + "/log");
            std::fprintf(stderr, "PostgreSQL does not start:\n");
            for (std::string line; std::getline(log, line);) std::fprintf(stderr, "  %s\n", line.c_str());
            std::abort();   // installed and broken is not the same as not installed
        }
        return made;
    }();
    return server.get();
}

bool PostgresServer::start(const std::string& programs) {
    programs_ = programs;
    user_ = other_user();
    folder_ = (fs::temp_directory_path() / ("rozwaga-pg-" + std::to_string(std::random_device()()))).string();
    fs::create_directories(folder_);
    std::ofstream(folder_ + "/log").close();
    if (!user_.empty()) {
        const passwd* account = getpwnam(user_.c_str());
        if (chown(folder_.c_str(), account->pw_uid, account->pw_gid) != 0) return false;
    }
    fs::permissions(folder_, fs::perms::owner_all);
    if (finished(spawn(as_user(user_, {programs_ + "/initdb", "-D", folder_ + "/data", "-U", "rozwaga", "-A", "trust", "-E", "UTF8", "--no-locale",
                                       "--no-sync", "--no-instructions"}), folder_ + "/log")) != 0)
        return false;
    port_ = free_port();
    return launch();
}

bool PostgresServer::launch() {
    process_ = spawn(as_user(user_, {programs_ + "/postgres", "-D", folder_ + "/data", "-p", std::to_string(port_), "-k", folder_, "-h", "127.0.0.1",
                                     "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off", "-c", "max_connections=60",
                                     "-c", "autovacuum=off"}), folder_ + "/log");
    for (int attempt = 0; attempt < 600; ++attempt) {
        int status = 0;
        if (waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return false;
        }
        // Its line in this file says "ready" when connections are taken.
        std::ifstream file(folder_ + "/data/postmaster.pid");
        std::string line, last;
        while (std::getline(file, line)) last = line;
        if (last.starts_with("ready")) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

void PostgresServer::stop() {
    if (process_ <= 0) return;
    kill(process_, SIGINT);   // fast: open sessions are ended
    finished(process_);
    process_ = -1;
}

void PostgresServer::restart() {
    stop();
    if (!launch()) std::abort();
}

PostgresServer::~PostgresServer() {
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string PostgresServer::address(const std::string& options) const {
    return "postgresql://rozwaga:not-a-secret@127.0.0.1:" + std::to_string(port_) + "/postgres?connect_timeout=10" +
           (options.empty() ? "" : "&" + options);
}

}  // namespace rozwaga::tests
