// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/torch_continuations.h"

#include "core/model/blas_threads.h"
#include "core/model/device_memory.h"
#include "core/model/libtorch/device_draw.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace studio::core::libtorch {

namespace {

/// Tokens that are read at once, in all sequences together.
constexpr std::int64_t kMostTokens = 4096;
/// As many tokens of each sequence are read in recorded steps rather than all at once, which is
/// not recorded: an estimate, for enqueuing hundreds of operations takes as long as a few replays.
constexpr std::size_t kFewSteps = 4;
/// Tokens that are judged at once.
constexpr std::size_t kJudgedAtOnce = 1024;

/// What every use of LibTorch needs: no gradients, no threads of its own, and its turn.
class Turn {
  public:
    explicit Turn(const TorchNetwork& network) : lock_(network.turn()) { useOneThread(); }

  private:
    c10::InferenceMode inference_;
    std::lock_guard<std::mutex> lock_;
};

/// Calls work(), and says so in this program's words if the device is full.
template <class Work>
decltype(auto) withinMemory(const Work& work) {
    try {
        return work();
    } catch (const c10::OutOfMemoryError& full) {
        throw OutOfDeviceMemory(full.what_without_backtrace());
    }
}

bool drawsAny(std::span<const DrawRequest> requests) {
    return std::ranges::any_of(requests,
                               [](const DrawRequest& each) { return each.rule != nullptr; });
}

at::Tensor onDevice(const std::vector<std::int64_t>& values, const TorchNetwork& network) {
    return at::tensor(values, at::kLong).to(network.device());
}

}  // namespace

Reach reachOf(const ModelConfig& config, const DecodingSettings& settings) {
    Reach reach;
    reach.distance =
        std::max<std::int64_t>(config.sameLength ? settings.memory - 1 : settings.memory, 0);
    reach.rewind = settings.rewind;
    return reach;
}

/// How far a call of read() has come.
struct TorchContinuations::Progress {
    struct Row {
        std::span<const TokenId> left;
        /// Where the logits of its next token go, in order.
        std::int64_t place = 0;
    };
    /// One for each continuation.
    std::vector<Row> rows;
    LogitsOf which = LogitsOf::Last;
    /// [places, width]
    at::Tensor hidden;

    [[nodiscard]] std::int64_t longest() const {
        std::size_t longest = 0;
        for (const Row& row : rows)
            longest = std::max(longest, row.left.size());
        return static_cast<std::int64_t>(longest);
    }
};

TorchContinuations::TorchContinuations(std::shared_ptr<const TorchNetwork> network,
                                       const DecodingSettings& settings, MemoryProbe probe)
    : network_(std::move(network)),
      relative_(network_->relativeKeys(reachOf(network_->config(), settings).distance + 1)),
      probe_(std::move(probe)),
      store_(*network_, reachOf(network_->config(), settings)),
      step_(*network_, relative_),
      mostTokens_(kMostTokens) {}

TorchContinuations::TorchContinuations(const TorchContinuations& other)
    : network_(other.network_),
      relative_(other.relative_),
      probe_(other.probe_),
      store_(other.store_.fork()),
      step_(*network_, relative_),
      mostTokens_(other.mostTokens_) {}

std::unique_ptr<Continuations> TorchContinuations::fork() const {
    const Turn turn(*network_);
    return withinMemory(
        [&] { return std::unique_ptr<Continuations>(new TorchContinuations(*this)); });
}

void TorchContinuations::resample(std::span<const int> sources) {
    const Turn turn(*network_);
    withinMemory([&] { store_.resample(sources); });
}

bool TorchContinuations::isStep(std::span<const Reading> readings) const {
    // Sequences that are not asked for are carried along for nothing.
    return 2 * readings.size() >= static_cast<std::size_t>(size()) &&
           std::ranges::all_of(readings,
                               [](const Reading& each) { return each.tokens.size() == 1; });
}

void TorchContinuations::shrink(std::int64_t tooMany) {
    if (tooMany <= 1)
        throw OutOfDeviceMemory("the device's memory is full");
    mostTokens_ = tooMany / 2;
    releaseUnusedDeviceMemory();
}

template <class Work>
bool TorchContinuations::tryStep(const Work& work) {
    if (size() > mostTokens_)
        return false;
    try {
        if (probe_)
            probe_(size());
        work();
        return true;
    } catch (const c10::OutOfMemoryError&) {
        shrink(size());
        return false;
    }
}

std::span<const float> TorchContinuations::read(std::span<const Reading> readings, LogitsOf which) {
    const Turn turn(*network_);
    return withinMemory([&]() -> std::span<const float> {
        if (isStep(readings) && tryStep([&] { step(readings); }))
            return rows_;
        logits_ = readParts(readings, which).to(at::kCPU).contiguous();
        return {logits_.data_ptr<float>(), static_cast<std::size_t>(logits_.numel())};
    });
}

at::Tensor TorchContinuations::readParts(std::span<const Reading> readings, LogitsOf which) {
    Progress progress;
    progress.rows.resize(static_cast<std::size_t>(size()));
    progress.which = which;
    std::int64_t places = 0;
    std::vector<std::int64_t> sequences;
    std::vector<std::int64_t> last;
    for (const Reading& reading : readings) {
        progress.rows[static_cast<std::size_t>(reading.continuation)] = {reading.tokens, places};
        places += which == LogitsOf::Every ? static_cast<std::int64_t>(reading.tokens.size()) : 1;
        sequences.push_back(reading.continuation);
        last.push_back(places - 1);
    }
    progress.hidden = at::empty({places, network_->config().width}, network_->options());
    while (progress.longest() > 0)
        readChunk(progress);
    const auto logits = network_->logits(progress.hidden);
    store_.following().index_copy_(0, onDevice(sequences, *network_),
                                   logits.index_select(0, onDevice(last, *network_)));
    return logits;
}

void TorchContinuations::step(std::span<const Reading> readings) {
    std::vector<std::int64_t> tokens(static_cast<std::size_t>(size()), kNoToken);
    for (const Reading& reading : readings)
        tokens[static_cast<std::size_t>(reading.continuation)] = reading.tokens.front();
    logits_ = step_.logits(store_, tokens).contiguous();
    const auto width = static_cast<std::size_t>(logits_.size(1));
    const std::span<const float> all(logits_.data_ptr<float>(),
                                     static_cast<std::size_t>(logits_.numel()));
    rows_.clear();
    for (const Reading& reading : readings) {
        const auto row = all.subspan(static_cast<std::size_t>(reading.continuation) * width, width);
        rows_.insert(rows_.end(), row.begin(), row.end());
        store_.advance(reading.continuation, 1);
    }
}

at::Tensor TorchContinuations::written(std::span<const std::int64_t> tokens, const StepDraw& how) {
    at::Tensor drawn;
    if (tryStep([&] { drawn = step_.write(store_, tokens, how); })) {
        for (int i = 0; i < size(); ++i)
            store_.advance(i, 1);
        return drawn;
    }
    const std::vector<TokenId> ids(tokens.begin(), tokens.end());
    std::vector<Reading> readings;
    for (int i = 0; i < size(); ++i)
        readings.push_back({i, std::span(ids).subspan(static_cast<std::size_t>(i), 1)});
    const auto uniforms =
        at::tensor(std::vector<double>(how.uniforms.begin(), how.uniforms.end()), at::kDouble);
    return drawTokens(readParts(readings, LogitsOf::Last), uniforms.to(network_->device()),
                      how.settings)
        .to(at::kCPU);
}

std::span<const TokenId> TorchContinuations::write(std::span<const TokenId> tokens,
                                                   std::span<const double> uniforms,
                                                   const DrawSettings& settings) {
    const Turn turn(*network_);
    return withinMemory([&]() -> std::span<const TokenId> {
        const auto drawn =
            written(std::vector<std::int64_t>(tokens.begin(), tokens.end()), {settings, uniforms});
        written_.clear();
        for (const std::int64_t token : std::span(drawn.data_ptr<std::int64_t>(), tokens.size()))
            written_.push_back(static_cast<TokenId>(token));
        return written_;
    });
}

std::span<const DrawnToken> TorchContinuations::draw(std::span<const DrawRequest> requests,
                                                     const DrawSettings& settings) {
    const Turn turn(*network_);
    return withinMemory([&]() -> std::span<const DrawnToken> {
        drawn_.assign(requests.size(), {});
        std::size_t longest = 0;
        for (const DrawRequest& request : requests)
            longest = std::max(longest, request.tokens.size());
        std::size_t read = 0;
        while (read < longest && longest <= kFewSteps &&
               tryStep([&] { drawStep(requests, read, read + 1 == longest, settings); }))
            ++read;
        if (read == longest && longest > 0)
            return drawn_;
        judgeParts(requests, read, settings);
        if (drawsAny(requests))
            takeDraws(requests, step_.draw(store_, requests, settings));
        return drawn_;
    });
}

void TorchContinuations::drawStep(std::span<const DrawRequest> requests, std::size_t at, bool last,
                                  const DrawSettings& settings) {
    std::vector<std::int64_t> tokens;
    for (const DrawRequest& request : requests)
        tokens.push_back(at < request.tokens.size() ? request.tokens[at] : kNoToken);
    const bool draws = last && drawsAny(requests);
    const auto results = (draws ? step_.judgeAndDraw(store_, tokens, requests, settings)
                                : step_.judge(store_, tokens, settings));
    const double* judged = results.data_ptr<double>();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (tokens[i] == kNoToken)
            continue;
        store_.advance(static_cast<int>(i), 1);
        if (at >= requests[i].judgedFrom)
            drawn_[i].logProbability += judged[i];
    }
    if (draws)
        takeDraws(requests, results.narrow(0, 1, 3));
}

void TorchContinuations::takeDraws(std::span<const DrawRequest> requests, const at::Tensor& draws) {
    const auto count = requests.size();
    const double* results = draws.data_ptr<double>();
    for (std::size_t i = 0; i < count; ++i) {
        if (requests[i].rule == nullptr)
            continue;
        drawn_[i].token = static_cast<TokenId>(results[i]);
        drawn_[i].logWeight = results[count + i];
        drawn_[i].nats = results[2 * count + i];
    }
}

void TorchContinuations::judgeParts(std::span<const DrawRequest> requests, std::size_t from,
                                    const DrawSettings& settings) {
    std::vector<Reading> readings;
    std::vector<std::size_t> owners;
    std::vector<std::int64_t> tokens;
    /// Rows of the logits from which each is judged: those that stood before, then those read.
    std::vector<std::int64_t> before;
    std::int64_t place = size();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const DrawRequest& request = requests[i];
        if (request.tokens.size() <= from)
            continue;
        readings.push_back({static_cast<int>(i), request.tokens.subspan(from)});
        for (std::size_t at = from; at < request.tokens.size(); ++at, ++place) {
            if (at < request.judgedFrom)
                continue;
            owners.push_back(i);
            tokens.push_back(request.tokens[at]);
            before.push_back(at == from ? static_cast<std::int64_t>(i) : place - 1);
        }
    }
    if (readings.empty())
        return;
    const auto stood = store_.following().clone();
    const auto all = at::cat({stood, readParts(readings, LogitsOf::Every)});
    for (std::size_t first = 0; first < owners.size(); first += kJudgedAtOnce) {
        const std::size_t count = std::min(kJudgedAtOnce, owners.size() - first);
        const auto part = [&](const std::vector<std::int64_t>& of) {
            const auto begin = of.begin() + static_cast<std::ptrdiff_t>(first);
            return onDevice({begin, begin + static_cast<std::ptrdiff_t>(count)}, *network_);
        };
        const auto judged = DeviceWeights(all.index_select(0, part(before)), settings)
                                .logProbability(part(tokens))
                                .to(at::kCPU);
        for (std::size_t i = 0; i < count; ++i)
            drawn_[owners[first + i]].logProbability += judged.data_ptr<double>()[i];
    }
}

/// Reads on with as many tokens at once as fit, in parts of rows that lie side by side.
void TorchContinuations::readChunk(Progress& progress) {
    const auto waits = [](const Progress::Row& row) { return !row.left.empty(); };
    const auto begin = std::ranges::find_if(progress.rows, waits);
    const auto first = static_cast<std::int64_t>(begin - progress.rows.begin());
    const auto end = std::find_if(progress.rows.rbegin(), progress.rows.rend(), waits).base();
    const auto last = static_cast<std::int64_t>(end - progress.rows.begin());
    const std::int64_t count = store_.atOnce(std::min(progress.longest(), mostTokens_));
    store_.reserve(count);
    const std::int64_t rows =
        std::min(std::max<std::int64_t>(mostTokens_ / count, 1), last - first);
    try {
        for (std::int64_t row = first; row < last; row += rows)
            readRows(progress, row, std::min(rows, last - row), count);
    } catch (const c10::OutOfMemoryError&) {
        // What the parts before it have written is written again, and the same.
        return shrink(rows * count);
    }
    for (std::size_t i = 0; i < progress.rows.size(); ++i) {
        Progress::Row& row = progress.rows[i];
        const std::size_t done = std::min(row.left.size(), static_cast<std::size_t>(count));
        store_.advance(static_cast<int>(i), static_cast<std::int64_t>(done));
        row.left = row.left.subspan(done);
        if (progress.which == LogitsOf::Every)
            row.place += static_cast<std::int64_t>(done);
    }
}

void TorchContinuations::readRows(Progress& progress, std::int64_t first, std::int64_t rows,
                                  std::int64_t count) {
    if (probe_)
        probe_(rows * count);
    std::vector<std::int64_t> ids(static_cast<std::size_t>(rows * count), kBoundary);
    std::vector<std::int64_t> lengths;
    std::vector<std::int64_t> from;
    std::vector<std::int64_t> to;
    for (std::int64_t i = 0; i < rows; ++i) {
        const Progress::Row& row = progress.rows[static_cast<std::size_t>(first + i)];
        lengths.push_back(store_.length(static_cast<int>(first + i)));
        const auto here = std::min(static_cast<std::int64_t>(row.left.size()), count);
        std::copy_n(row.left.begin(), here, ids.begin() + i * count);
        const bool ends = here == static_cast<std::int64_t>(row.left.size());
        for (std::int64_t j = 0; j < here; ++j) {
            if (progress.which != LogitsOf::Every && !(ends && j == here - 1))
                continue;
            from.push_back(i * count + j);
            to.push_back(progress.which == LogitsOf::Every ? row.place + j : row.place);
        }
    }
    const auto sight = store_.sight(onDevice(lengths, *network_), count, relative_->count);
    const auto hidden = network_->forward(onDevice(ids, *network_).view({rows, count}), sight,
                                          store_.seen(first, rows), *relative_);
    if (!from.empty())
        progress.hidden.index_copy_(0, onDevice(to, *network_),
                                    hidden.index_select(0, onDevice(from, *network_)));
}

}  // namespace studio::core::libtorch
