// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What fewer bits cost: the built-in model on songs of NES-MDB's valid split in fp32, bf16 and
// int8, and in bf16 by the engine for GPUs (on the CPU); then the logits of a random network of the
// published size. Perplexity must stay within 0.5 % of fp32, the likeliest token be the same at 99
// % of the steps, and the largest difference of logits below 2 % of their spread.
//
//   precision [SONGS]     ends with 77 where NES-MDB's archive is not there

#include "core/io/midi/nesmdb.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/libtorch/torch_model.h"
#include "core/model/random_checkpoint.h"
#include "core/tokens/encoder.h"
#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace studio;
using core::LanguageModel;
using core::Precision;
using core::TokenId;
using ModelPointer = std::shared_ptr<const LanguageModel>;

constexpr int kSkipped = 77;
constexpr double kMostPerplexity = 0.005;
constexpr double kFewestSame = 0.99;
/// Of a few songs: less is certain.
constexpr double kFewestSameOfSample = 0.98;
constexpr double kMostOfSpread = 0.02;
constexpr std::size_t kFewestNotes = 8;
constexpr int kSongs = 40;
/// Of the valid split's 403 songs every so manieth is taken.
constexpr int kStride = 10;

std::vector<std::vector<TokenId>> validSongs(const std::filesystem::path& archive, int count,
                                             const LanguageModel& model) {
    std::vector<std::vector<TokenId>> songs;
    int seen = 0;
    tests::visitMidiFiles(archive, [&](const std::string& name, const core::Bytes& bytes) {
        if (name.find("valid") == std::string::npos || seen++ % kStride != 0)
            return true;
        const auto song = core::parseMidi(bytes).and_then(core::readNesmdb);
        if (!song)
            return true;
        auto encoded = core::encodeSong(*song, model.config().timing,
                                        model.config().samplesPerFrame, model.vocabulary());
        if (encoded.noteCount >= kFewestNotes)
            songs.push_back(std::move(encoded.tokens));
        return std::ssize(songs) < count;
    });
    return songs;
}

/// Of all songs, one after another.
core::SequenceScores scoresOf(const LanguageModel& model,
                              const std::vector<std::vector<TokenId>>& songs) {
    core::SequenceScores all;
    for (const auto& song : songs) {
        const auto scores = model.score(song, model.config().memoryLength, 0).value();
        all.nll.insert(all.nll.end(), scores.nll.begin(), scores.nll.end());
        all.argmax.insert(all.argmax.end(), scores.argmax.begin(), scores.argmax.end());
    }
    return all;
}

double perplexity(const core::SequenceScores& scores) {
    double sum = 0;
    for (const double nats : scores.nll)
        sum += nats;
    return std::exp(sum / static_cast<double>(scores.nll.size()));
}

bool compare(const char* name, const core::SequenceScores& scores,
             const core::SequenceScores& exact, double fewestSame) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < exact.argmax.size(); ++i)
        same += scores.argmax[i] == exact.argmax[i] ? 1U : 0U;
    const double share = static_cast<double>(same) / static_cast<double>(exact.argmax.size());
    const double change = perplexity(scores) / perplexity(exact) - 1;
    const bool good = std::abs(change) <= kMostPerplexity && share >= fewestSame;
    std::printf("%-18s perplexity %.4f (%+.3f %%), likeliest token the same at %.2f %%%s\n", name,
                perplexity(scores), 100 * change, 100 * share, good ? "" : "   TOO MUCH");
    return good;
}

bool compareOnSongs(const std::filesystem::path& archive, int count) {
    const auto checkpoint = [] { return core::loadCheckpoint(tests::builtInModel()).value(); };
    const auto model = core::makeCpuModel(checkpoint(), Precision::Fp32);
    const auto songs = validSongs(archive, count, *model);
    const core::SequenceScores exact = scoresOf(*model, songs);
    std::printf("%zu songs, %zu predictions, perplexity %.4f in fp32\n", songs.size(),
                exact.nll.size(), perplexity(exact));
    const double fewest = count < kSongs ? kFewestSameOfSample : kFewestSame;
    bool good = std::ssize(songs) > 0;
    for (const Precision precision : {Precision::Bf16, Precision::Int8})
        good &=
            compare(core::nameOf(precision),
                    scoresOf(*core::makeCpuModel(checkpoint(), precision), songs), exact, fewest);
    const auto device =
        core::makeTorchModel(checkpoint(), core::Device::Cpu, Precision::Bf16).value();
    return compare("bf16 by LibTorch", scoresOf(*device, songs), exact, fewest) && good;
}

std::vector<float> logitsOf(const LanguageModel& model, const std::vector<TokenId>& tokens) {
    const auto sequence = model.begin({});
    const core::Reading reading{0, tokens};
    const auto logits = sequence->read({&reading, 1}, core::LogitsOf::Every);
    return {logits.begin(), logits.end()};
}

bool compareLogits() {
    std::vector<TokenId> tokens{core::kBoundary};
    for (int i = 1; i < 200; ++i)
        tokens.push_back(1 + (i * 37 + i / 5) % 630);
    const auto network = [](Precision precision) {
        return core::makeCpuModel(core::randomCheckpoint({}, 1), precision);
    };
    const auto exact = logitsOf(*network(Precision::Fp32), tokens);
    const auto [lowest, highest] = std::ranges::minmax(exact);
    bool good = true;
    for (const Precision precision : {Precision::Bf16, Precision::Int8}) {
        const auto logits = logitsOf(*network(precision), tokens);
        float largest = 0;
        for (std::size_t i = 0; i < exact.size(); ++i)
            largest = std::max(largest, std::abs(logits[i] - exact[i]));
        const double share = static_cast<double>(largest / (highest - lowest));
        good &= share < kMostOfSpread;
        std::printf("random, published size, %s: largest difference %.2f %% of the spread%s\n",
                    core::nameOf(precision), 100 * share,
                    share < kMostOfSpread ? "" : "   TOO MUCH");
    }
    return good;
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::max(std::stoi(argv[1]), 1) : kSongs;
    const auto archive = tests::sharedData("data/nesmdb_midi.tar.xz");
    if (!archive) {
        std::puts("NES-MDB's archive is not here");
        return kSkipped;
    }
    bool good = compareOnSongs(*archive, count);
    // A few songs are for the tests, which have no time for more.
    if (argc == 1)
        good = compareLogits() && good;
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
