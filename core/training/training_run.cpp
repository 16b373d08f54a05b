// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/training_run.h"

#include "core/base/file.h"
#include "core/model/checkpoint_writer.h"
#include "core/model/random_checkpoint.h"
#include "core/training/loss_plot.h"
#include "core/training/rate_schedule.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

/// Steps that a line of the log sums up.
constexpr std::int64_t kLogEvery = 20;
constexpr std::uint64_t kLargestLog = std::uint64_t{1} << 30;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The lines of a training's log, in the file and in memory.
class TrainingLog {
  public:
    explicit TrainingLog(fs::path path) : path_(std::move(path)) {}

    /// Keeps what was written up to `step`.
    Expected<void> resume(std::int64_t step) {
        const auto text = readTextFile(path_, kLargestLog);
        if (!text)
            return tl::unexpected(text.error());
        std::istringstream lines(*text);
        std::string kept;
        for (std::string line; std::getline(lines, line);) {
            const Json entry = Json::parse(line, nullptr, false);
            if (!entry.is_object() || entry.value("step", step + 1) > step)
                continue;
            kept += line + "\n";
            remember(entry);
        }
        return writeFileAtomically(path_, kept);
    }
    Expected<void> begin() { return writeFileAtomically(path_, std::string_view()); }

    Expected<void> add(const Json& entry) {
        remember(entry);
        return appendToFile(path_, entry.dump() + "\n");
    }
    [[nodiscard]] std::string plot() const { return lossPlot(learned_, measured_); }

  private:
    fs::path path_;
    std::vector<LossPoint> learned_;
    std::vector<LossPoint> measured_;

    void remember(const Json& entry) {
        const std::int64_t step = entry.value("step", std::int64_t{0});
        if (entry.contains("nats"))
            learned_.push_back({step, entry["nats"]});
        if (entry.contains("valid_nats_per_token"))
            measured_.push_back({step, entry["valid_nats_per_token"]});
    }
};

Expected<Checkpoint> startOf(const TrainingConfig& config) {
    if (config.start.empty())
        return randomCheckpoint(config.model, config.seed);
    auto start = loadCheckpoint(config.start);
    if (!start)
        return start;
    const Checkpoint asked = randomCheckpoint(config.model, 0);
    const bool fits =
        std::ranges::equal(start->tensors, asked.tensors, [](const auto& left, const auto& right) {
            return left.first == right.first && left.second.shape == right.second.shape;
        });
    if (!fits)
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is not built like the model of the configuration; "
                                        "give both the same sizes."),
                       config.start);
    start->config = config.model;
    return start;
}

Expected<Corpus> openCorpus(const std::string& path, const ModelConfig& model) {
    auto corpus = Corpus::open(path);
    if (corpus && corpus->timing().timing != model.timing)
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is timed otherwise than the model; make it anew with "
                                        "lakhnes corpus --timing."),
                       path);
    return corpus;
}

/// One training from its beginning, or from where it was left, to its end.
class Run {
  public:
    Run(const TrainingRequest& request, Trainer& trainer, TrainingProgress progress)
        : request_(request),
          config_(request.config),
          trainer_(trainer),
          progress_(progress),
          log_(request.folder / "log.jsonl"),
          before_(progress.seconds) {}

    Expected<void> begin() {
        if (progress_.step > 0)
            return log_.resume(progress_.step);
        if (auto written = writeFileAtomically(request_.folder / "training.json",
                                               writeTrainingConfig(config_));
            !written)
            return written;
        return log_.begin();
    }

    Expected<TrainingNews> run(const std::function<void(const TrainingNews&)>& tell,
                               const std::stop_token& stop) {
        while (!stop.stop_requested() && done() < 1 && !overfits()) {
            step();
            if (progress_.step % kLogEvery == 0 || done() >= 1) {
                if (auto logged = logSteps(); !logged)
                    return tl::unexpected(logged.error());
                tell(news());
            }
            if (progress_.step % config_.measureEvery == 0) {
                if (auto measured = measure(tell, stop); !measured)
                    return tl::unexpected(measured.error());
            }
            if (secondsSince(saved_) > config_.checkpointSeconds) {
                if (auto saved = save(); !saved)
                    return tl::unexpected(saved.error());
            }
        }
        if (auto finished = finish(tell, stop); !finished)
            return tl::unexpected(finished.error());
        return news();
    }

  private:
    const TrainingRequest& request_;
    const TrainingConfig& config_;
    Trainer& trainer_;
    TrainingProgress progress_;
    TrainingLog log_;
    /// Seconds of earlier runs.
    double before_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point saved_ = Clock::now();
    Clock::time_point logged_ = Clock::now();
    std::int64_t stepsLogged_ = 0;
    double natsSum_ = 0;
    double gradientSum_ = 0;
    double rate_ = 0;
    double nats_ = 0;
    double tokensPerSecond_ = 0;

    [[nodiscard]] double done() const {
        return request_.minutes
                   ? progress_.seconds / (60 * *request_.minutes)
                   : static_cast<double>(progress_.step) / static_cast<double>(config_.steps);
    }
    [[nodiscard]] bool overfits() const {
        return config_.patience > 0 && progress_.worse >= config_.patience;
    }
    [[nodiscard]] TrainingNews news(const std::optional<TrainingMeasure>& measure = {}) const {
        return {progress_, done(), nats_, tokensPerSecond_, measure};
    }

    void step() {
        rate_ = rateAt(config_, progress_.step, done());
        const TrainingStep done = trainer_.step(rate_);
        ++progress_.step;
        ++stepsLogged_;
        progress_.tokens += std::int64_t{config_.rows} * config_.segment * config_.accumulate;
        progress_.epoch = trainer_.epoch();
        progress_.seconds = before_ + secondsSince(begun_);
        natsSum_ += done.nats;
        gradientSum_ += done.gradient;
    }

    Expected<void> logSteps() {
        const auto steps = static_cast<double>(stepsLogged_);
        nats_ = natsSum_ / steps;
        tokensPerSecond_ =
            steps * config_.rows * config_.segment * config_.accumulate / secondsSince(logged_);
        const Json entry{
            {"step", progress_.step},           {"epoch", progress_.epoch},
            {"tokens", progress_.tokens},       {"nats", nats_},
            {"gradient", gradientSum_ / steps}, {"rate", rate_},
            {"seconds", progress_.seconds},     {"tokens_per_second", tokensPerSecond_}};
        stepsLogged_ = 0;
        natsSum_ = 0;
        gradientSum_ = 0;
        logged_ = Clock::now();
        return log_.add(entry);
    }

    /// Measures, logs, and keeps the model if it is the best so far.
    Expected<void> measure(const std::function<void(const TrainingNews&)>& tell,
                           const std::stop_token& stop) {
        const Clock::time_point before = Clock::now();
        const auto measured = trainer_.measure(stop);
        // What the log says of speed is that of learning.
        logged_ += Clock::now() - before;
        if (!measured)
            return {};
        const Json entry{{"step", progress_.step},
                         {"valid_nats_per_token", measured->natsPerToken},
                         {"valid_perplexity", std::exp(measured->natsPerToken)},
                         {"valid_nats_per_note", measured->natsPerNote},
                         {"seconds", progress_.seconds}};
        if (auto logged = log_.add(entry); !logged)
            return logged;
        tell(news(measured));
        const bool better =
            !progress_.bestNatsPerNote || measured->natsPerNote < *progress_.bestNatsPerNote;
        progress_.worse = better ? 0 : progress_.worse + 1;
        if (better) {
            progress_.bestNatsPerNote = measured->natsPerNote;
            if (auto kept = keepModel(); !kept)
                return kept;
        }
        return writeFileAtomically(request_.folder / "loss.svg", log_.plot());
    }

    Expected<void> keepModel() const {
        const fs::path folder = request_.folder / "model";
        std::error_code error;
        fs::create_directories(folder, error);
        return writeCheckpoint(folder, trainer_.result(),
                               {{"training", writeTrainingConfig(config_)},
                                {"steps", std::to_string(progress_.step)},
                                {"tokens", std::to_string(progress_.tokens)}});
    }

    Expected<void> save() {
        saved_ = Clock::now();
        return trainer_.save(request_.folder / "state.safetensors", progress_);
    }

    Expected<void> finish(const std::function<void(const TrainingNews&)>& tell,
                          const std::stop_token& stop) {
        if (auto saved = save(); !saved)
            return saved;
        if (progress_.step % config_.measureEvery != 0) {
            if (auto measured = measure(tell, stop); !measured)
                return measured;
        }
        // Without measurements the last one is the best.
        if (!progress_.bestNatsPerNote) {
            if (auto kept = keepModel(); !kept)
                return kept;
        }
        return writeFileAtomically(request_.folder / "loss.svg", log_.plot());
    }
};

}  // namespace

Expected<TrainingNews> runTraining(const TrainingRequest& request,
                                   const std::function<void(const TrainingNews&)>& tell,
                                   const std::stop_token& stop) {
    const TrainingConfig& config = request.config;
    const fs::path state = request.folder / "state.safetensors";
    std::error_code error;
    if (!request.resume && fs::exists(request.folder / "log.jsonl", error))
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 holds a training; go on with --resume or name another "
                                        "folder."),
                       request.folder.string());
    fs::create_directories(request.folder, error);
    std::vector<Corpus> corpora;
    for (const std::string& path : config.corpora) {
        auto corpus = openCorpus(path, config.model);
        if (!corpus)
            return tl::unexpected(corpus.error());
        corpora.push_back(std::move(*corpus));
    }
    std::optional<Corpus> valid;
    if (!config.valid.empty()) {
        auto corpus = openCorpus(config.valid, config.model);
        if (!corpus)
            return tl::unexpected(corpus.error());
        valid = std::move(*corpus);
    }
    const auto start = startOf(config);
    if (!start)
        return tl::unexpected(start.error());
    auto trainer = makeTrainer(config, *start, corpora, valid ? &*valid : nullptr, request.device);
    if (!trainer)
        return tl::unexpected(trainer.error());
    TrainingProgress progress;
    if (request.resume && fs::exists(state, error)) {
        auto restored = (*trainer)->restore(state);
        if (!restored)
            return tl::unexpected(restored.error());
        progress = *restored;
    }
    Run run(request, **trainer, progress);
    if (auto begun = run.begin(); !begun)
        return tl::unexpected(begun.error());
    return run.run(tell, stop);
}

}  // namespace studio::core
