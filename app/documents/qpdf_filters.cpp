#include "documents/qpdf_filters.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <vector>

#include "documents/qpdf_headers.h"

namespace rozwaga::documents {
namespace {

thread_local DecodingBudget* current_budget = nullptr;

/// Takes from the budget what passes through.
class Counter final : public Pipeline {
public:
    explicit Counter(Pipeline* next) : Pipeline("counter", next) {}
    void write(unsigned char const* data, size_t length) override {
        if (current_budget != nullptr) current_budget->take(length);
        getNext()->write(data, length);
    }
    void finish() override { getNext()->finish(); }
};

/// Stands before a Pl_Flate, to which qpdf would otherwise give a forgiving callback of its own.
class Front final : public Pipeline {
public:
    explicit Front(Pipeline* next) : Pipeline("front", next) {}
    void write(unsigned char const* data, size_t length) override { getNext()->write(data, length); }
    void finish() override { getNext()->finish(); }
};

/// Undoes PNG prediction (ISO 32000-1, 7.4.4.4) of rows of so many bytes, `pixel_` of them a pixel: cross-reference streams and
/// pictures have it.
class PngRows final : public Pipeline {
public:
    PngRows(Pipeline* next, std::size_t columns, std::size_t pixel)
        : Pipeline("rows", next), columns_(columns), pixel_(pixel), above_(columns) {}

    void write(unsigned char const* data, size_t length) override {
        for (size_t i = 0; i < length; ++i) {
            row_.push_back(data[i]);
            if (row_.size() == columns_ + 1) end_row();
        }
    }
    void finish() override { getNext()->finish(); }

private:
    std::size_t columns_, pixel_;
    std::vector<std::uint8_t> above_, row_;

    static int paeth(int left, int above, int corner) {
        const int guess = left + above - corner;
        const int to_left = std::abs(guess - left), to_above = std::abs(guess - above), to_corner = std::abs(guess - corner);
        if (to_left <= to_above && to_left <= to_corner) return left;
        return to_above <= to_corner ? above : corner;
    }

    void end_row() {
        std::vector<std::uint8_t> row(columns_);
        for (std::size_t i = 0; i < columns_; ++i) {
            const bool inner = i >= pixel_;
            const int left = inner ? row[i - pixel_] : 0, above = above_[i], corner = inner ? above_[i - pixel_] : 0;
            int guess = 0;
            switch (row_[0]) {
                case 0: break;
                case 1: guess = left; break;
                case 2: guess = above; break;
                case 3: guess = (left + above) / 2; break;
                case 4: guess = paeth(left, above, corner); break;
                default: throw std::runtime_error("unknown prediction");
            }
            row[i] = std::uint8_t(row_[i + 1] + guess);
        }
        getNext()->write(row.data(), row.size());
        above_ = std::move(row);
        row_.clear();
    }
};

class CountedFlate final : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle parameters) override {
        if (parameters.isNull()) return true;
        if (!parameters.isDictionary()) return false;
        const auto number = [&](const char* name, long long otherwise) {
            QPDFObjectHandle value = parameters.getKey(name);
            return value.isInteger() ? value.getIntValue() : otherwise;
        };
        const long long predictor = number("/Predictor", 1), columns = number("/Columns", 1);
        if (predictor == 1) return true;
        const long long colours = number("/Colors", 1), bits = number("/BitsPerComponent", 8);
        if (predictor < 10 || predictor > 15 || columns < 1 || columns > 65535 || colours < 1 || colours > 4) return false;
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8) return false;
        columns_ = std::size_t((columns * colours * bits + 7) / 8);
        pixel_ = std::size_t((colours * bits + 7) / 8);
        return true;
    }

    Pipeline* getDecodePipeline(Pipeline* next) override {
        if (columns_ > 0) {
            rows_ = std::make_unique<PngRows>(next, columns_, pixel_);
            next = rows_.get();
        }
        counter_ = std::make_unique<Counter>(next);
        auto flate = std::make_unique<Pl_Flate>("flate", counter_.get(), Pl_Flate::a_inflate);
        // Data that ends too early would pass with a warning.
        flate->setWarnCallback([](char const* what, int) { throw std::runtime_error(what); });
        flate_ = std::move(flate);
        front_ = std::make_unique<Front>(flate_.get());
        return front_.get();
    }

private:
    std::size_t columns_ = 0, pixel_ = 1;
    std::unique_ptr<Pipeline> rows_, counter_, flate_, front_;
};

class NoDecoder final : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle) override { return false; }
    Pipeline* getDecodePipeline(Pipeline* next) override { return next; }
};

bool register_all() {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<CountedFlate>(); });
    QPDF::registerStreamFilter("/LZWDecode", [] { return std::make_shared<NoDecoder>(); });
    QPDF::registerStreamFilter("/RunLengthDecode", [] { return std::make_shared<NoDecoder>(); });
    return true;
}

}  // namespace

void install_bounded_filters() {
    [[maybe_unused]] static const bool installed = register_all();
}

DecodingBudget::DecodingBudget(std::size_t bytes) : left_(bytes) { current_budget = this; }
DecodingBudget::~DecodingBudget() { current_budget = nullptr; }

void DecodingBudget::take(std::size_t bytes) {
    if (exceeded_ || bytes > left_) {
        exceeded_ = true;
        throw std::length_error("decoding budget exceeded");
    }
    left_ -= bytes;
}

}  // namespace rozwaga::documents
