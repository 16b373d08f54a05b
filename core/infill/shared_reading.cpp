// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/shared_reading.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace studio::core {

/// One of the sequences as if it were alone.
class SharedReading::Seat final : public Continuations {
  public:
    Seat(SharedReading& shared, int place) : shared_(shared), place_(place) {}
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat() override { shared_.leave(*this); }

    [[nodiscard]] int size() const override { return 1; }
    [[nodiscard]] std::int64_t length(int) const override {
        const std::lock_guard lock(shared_.mutex_);
        return shared_.sequences_->length(place_);
    }
    std::span<const float> read(std::span<const Reading> readings, LogitsOf asked) override {
        shared_.ask(*this, readings.front().tokens, asked);
        return logits;
    }
    void truncate(int, std::int64_t length) override {
        const std::lock_guard lock(shared_.mutex_);
        shared_.sequences_->truncate(place_, length);
    }
    /// There is but one to copy.
    void resample(std::span<const int>) override {}
    /// The copy draws for itself.
    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        const std::lock_guard lock(shared_.mutex_);
        auto copy = shared_.sequences_->fork();
        copy->resample(std::array{place_});
        return copy;
    }

    [[nodiscard]] int place() const { return place_; }

    // What it asks for and is told, guarded by the mutex.
    std::span<const TokenId> tokens;
    LogitsOf which = LogitsOf::Last;
    std::vector<float> logits;
    std::exception_ptr problem;

  private:
    SharedReading& shared_;
    int place_;
};

SharedReading::SharedReading(const Continuations& prompt, int seats)
    : sequences_(prompt.fork()), seats_(static_cast<std::size_t>(seats)) {
    sequences_->resample(std::vector<int>(static_cast<std::size_t>(seats) + 1, 0));
}

SharedReading::~SharedReading() = default;

std::unique_ptr<Continuations> SharedReading::sit() {
    const std::lock_guard lock(mutex_);
    const auto free = std::ranges::find(seats_, nullptr);
    const int place = static_cast<int>(free - seats_.begin()) + 1;
    std::vector<int> sources(seats_.size() + 1);
    std::iota(sources.begin(), sources.end(), 0);
    sources[static_cast<std::size_t>(place)] = 0;
    sequences_->resample(sources);
    auto seat = std::make_unique<Seat>(*this, place);
    *free = seat.get();
    return seat;
}

void SharedReading::ask(Seat& seat, std::span<const TokenId> tokens, LogitsOf which) {
    std::unique_lock lock(mutex_);
    seat.tokens = tokens;
    seat.which = which;
    ++asking_;
    answerIfAllAsk();
    answered_.wait(lock, [&] { return seat.tokens.empty(); });
    if (seat.problem)
        std::rethrow_exception(std::exchange(seat.problem, nullptr));
}

void SharedReading::leave(Seat& seat) {
    const std::lock_guard lock(mutex_);
    *std::ranges::find(seats_, &seat) = nullptr;
    answerIfAllAsk();
}

void SharedReading::answerIfAllAsk() {
    const auto drawing =
        seats_.size() - static_cast<std::size_t>(std::ranges::count(seats_, nullptr));
    if (asking_ == 0 || static_cast<std::size_t>(asking_) < drawing)
        return;
    answer(LogitsOf::Last);
    answer(LogitsOf::Every);
    asking_ = 0;
    answered_.notify_all();
}

void SharedReading::answer(LogitsOf which) {
    std::vector<Seat*> asked;
    std::vector<Reading> readings;
    for (Seat* seat : seats_) {
        if (seat == nullptr || seat->tokens.empty() || seat->which != which)
            continue;
        asked.push_back(seat);
        readings.push_back({seat->place(), seat->tokens});
    }
    if (asked.empty())
        return;
    try {
        auto left = sequences_->read(readings, which);
        const std::size_t rows =
            which == LogitsOf::Last
                ? readings.size()
                : std::accumulate(readings.begin(), readings.end(), std::size_t{0},
                                  [](std::size_t sum, const Reading& reading) {
                                      return sum + reading.tokens.size();
                                  });
        const std::size_t tokenCount = left.size() / rows;
        for (Seat* seat : asked) {
            const std::size_t own = which == LogitsOf::Last ? 1 : seat->tokens.size();
            const auto logits = left.first(own * tokenCount);
            seat->logits.assign(logits.begin(), logits.end());
            left = left.subspan(logits.size());
        }
    } catch (const std::exception&) {
        for (Seat* seat : asked)
            seat->problem = std::current_exception();
    }
    for (Seat* seat : asked)
        seat->tokens = {};
}

}  // namespace studio::core
