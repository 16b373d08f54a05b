// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/surprise.h"

#include "core/infill/token_sampler.h"
#include "core/model/model_failure.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <span>

namespace studio::core {

namespace {

/// Few enough for a stop to be noticed soon.
constexpr std::size_t kTokensAtOnce = 64;

TokenId likeliestOf(std::span<const float> logits) {
    return static_cast<TokenId>(std::ranges::max_element(logits) - logits.begin());
}

/// The tokens up to `tick`, with the wait that leads there, at most as many as `memory`.
std::vector<TokenId> tokensBefore(const Song& song, Tick tick, Voice voice,
                                  const LanguageModel& model) {
    const ModelConfig& config = model.config();
    const ModelClock clock = clockFor(song, config.timing, config.samplesPerFrame);
    const std::int64_t now = clock.stepAt(song.sampleAt(tick));
    const SongView view = viewOf(song, clock);
    std::vector<TokenId> tokens{kBoundary};
    std::optional<std::int64_t> last;
    for (const ViewEvent& event : eventsOf(view)) {
        if (event.step > now || (event.step == now && event.voice >= voice))
            break;
        if (last && event.step > *last)
            tokens.push_back(clock.waitFor(event.step - *last, model.vocabulary()));
        tokens.push_back(tokenOf(event, view, model.vocabulary()));
        last = event.step;
    }
    if (last && now > *last)
        tokens.push_back(clock.waitFor(now - *last, model.vocabulary()));
    const auto most = static_cast<std::size_t>(std::max(config.memoryLength, 1));
    if (tokens.size() > most)
        tokens.erase(tokens.begin(), tokens.end() - static_cast<std::ptrdiff_t>(most));
    return tokens;
}

}  // namespace

std::vector<EventSurprise> surprisesOf(const Song& song, const EncodedSong& encoded,
                                       const SequenceScores& scores) {
    std::vector<EventSurprise> surprises;
    surprises.reserve(scores.nll.size());
    for (std::size_t i = 0; i < scores.nll.size(); ++i) {
        const TokenPlace& place = encoded.places[i + 1];
        EventSurprise surprise;
        surprise.token = encoded.tokens[i + 1];
        surprise.note = place.note;
        surprise.nats = scores.nll[i];
        surprise.likeliest = scores.argmax[i];
        surprise.tick = song.tickAtSample(std::max<std::int64_t>(place.sample, 0));
        if (place.note) {
            const Note& note = song.part(place.voice).notes[*place.note];
            surprise.tick = place.begins ? note.start : note.end();
        }
        surprises.push_back(surprise);
    }
    return surprises;
}

Expected<std::optional<std::vector<EventSurprise>>> measureSurprise(
    const Song& song, const LanguageModel& model, const std::function<void(double)>& progress,
    const std::stop_token& stop) {
    using Result = std::optional<std::vector<EventSurprise>>;
    const ModelConfig& config = model.config();
    const EncodedSong encoded =
        encodeSong(song, config.timing, config.samplesPerFrame, model.vocabulary());
    const std::span<const TokenId> tokens = encoded.tokens;
    SequenceScores scores;
    try {
        DecodingSettings settings;
        settings.memory = config.memoryLength;
        const auto sequence = model.begin(settings);
        const auto rowLength = static_cast<std::size_t>(model.vocabulary().size());
        for (std::size_t read = 0; read + 1 < tokens.size();) {
            if (stop.stop_requested())
                return Result();
            const std::size_t count = std::min(kTokensAtOnce, tokens.size() - 1 - read);
            const Reading reading{0, tokens.subspan(read, count)};
            const auto logits = sequence->read({&reading, 1}, LogitsOf::Every);
            for (std::size_t row = 0; row < count; ++row) {
                const auto of = logits.subspan(row * rowLength, rowLength);
                scores.nll.push_back(natsOf(of, tokens[read + row + 1]));
                scores.argmax.push_back(likeliestOf(of));
            }
            read += count;
            if (progress)
                progress(static_cast<double>(read) / static_cast<double>(tokens.size() - 1));
        }
    } catch (const std::exception& problem) {
        return modelFailed(problem);
    }
    return Result(surprisesOf(song, encoded, scores));
}

Expected<std::vector<ExpectedEvent>> likeliestEvents(const Song& song, Tick tick, Voice voice,
                                                     const LanguageModel& model,
                                                     std::size_t count) {
    const std::vector<TokenId> before = tokensBefore(song, tick, voice, model);
    std::vector<float> logits;
    try {
        DecodingSettings settings;
        settings.memory = model.config().memoryLength;
        const auto sequence = model.begin(settings);
        const Reading reading{0, before};
        const auto last = sequence->read({&reading, 1});
        logits.assign(last.begin(), last.end());
    } catch (const std::exception& problem) {
        return modelFailed(problem);
    }
    const Note* sounding = tick > 0 ? noteAt(song.part(voice).notes, tick - 1) : nullptr;
    std::vector<ExpectedEvent> events;
    double sum = 0;
    for (TokenId id = 0; id < model.vocabulary().size(); ++id) {
        const Token& token = model.vocabulary().token(id);
        const bool begins = token.kind == TokenKind::NoteOn;
        const bool ends = token.kind == TokenKind::NoteOff && sounding != nullptr;
        if ((!begins && !ends) || token.voice != voice)
            continue;
        const double chance = std::exp(-natsOf(logits, id));
        events.push_back({id, chance});
        sum += chance;
    }
    std::ranges::stable_sort(events, std::greater(), &ExpectedEvent::chance);
    events.resize(std::min(events.size(), count));
    for (ExpectedEvent& event : events)
        event.chance /= std::max(sum, 1e-300);
    return events;
}

}  // namespace studio::core
