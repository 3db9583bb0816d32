// How fast long work goes and how long it will take, from what was noted of it. Pure: seconds come in from outside.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace rozwaga::session {

class Pace {
public:
    /// `seconds` since the work began, never less than before; `done` pieces so far. Noted also when nothing was done: a disk that
    /// does not answer slows the pace.
    void note(double seconds, std::int64_t done) {
        while (!noted_.empty() && noted_.front().seconds < seconds - window && noted_.size() > 1) noted_.pop_front();
        if (noted_.empty() || seconds - noted_.back().seconds >= apart) noted_.push_back({seconds, done});
        now_ = {seconds, done};
    }

    /// Pieces a second over the last seconds; 0: too early to say.
    double a_second() const {
        if (noted_.empty() || now_.seconds - noted_.front().seconds < enough) return 0;
        return double(now_.done - noted_.front().done) / (now_.seconds - noted_.front().seconds);
    }

    /// Until `total` are done, at this pace; nothing when it is too early to say, or when nothing moves.
    std::optional<double> seconds_left(std::int64_t total) const {
        const double pace = a_second();
        if (pace <= 0 || total < now_.done) return std::nullopt;
        return double(total - now_.done) / pace;
    }

    static constexpr double window = 10, enough = 1, apart = 0.1;   ///< seconds

private:
    struct Note {
        double seconds = 0;
        std::int64_t done = 0;
    };
    std::deque<Note> noted_;
    Note now_;
};

}  // namespace rozwaga::session
