// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/project_file.h"

#include "tests/support/random_song.h"
#include "tests/support/wish_promises.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

Song fullSong() {
    std::mt19937_64 random(31);
    Song song = tests::randomSong(random);
    song.frame.title = "Tür \"eins\"\n";
    song.frame.author = "Jemand";
    song.frame.region = Region::Pal;
    song.frame.loopPoint = 1234;
    song.frame.instruments = {
        {.name = "Lead", .unknown = UnknownKeys(R"({"volume":[15,12]})")},
        {.name = "Bass",
         .sequences = {Sequence{{15, 12, 4, 0}, 1, 2}, Sequence{{0, -12}, 0, {}}},
         .arpeggioMode = ArpeggioMode::Relative,
         .vibrato = {10, 6, 2}}};
    song.frame.voiceInstruments = {kNoInstrument, 1, 0, kNoInstrument};
    song.frame.sections = {{"A", {0, 1000}, std::nullopt, {}}, {"B", {1000, 2000}, 0, {}}};
    song.frame.wishes = tests::randomWishes(random, song.frame.length);
    song.frame.sampled = UnknownKeys(R"({"notes":[1,2]})");
    for (Part& part : song.parts) {
        for (Note& note : part.notes) {
            note.instrument = 1;
            note.effects = {{'4', 0x37}, {'A', 0x0F}};
        }
    }
    return song;
}

}  // namespace

TEST(ProjectFile, roundTripsEverything) {
    const Song song = fullSong();
    const std::string text = writeProject(song);
    const auto back = readProject(text);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, song);
    EXPECT_EQ(writeProject(*back), text);
}

TEST(ProjectFile, keepsUnknownKeysEverywhere) {
    Json json = Json::parse(writeProject(fullSong()));
    const Json extra{{"deep", {1, 2, {{"x", "ü"}}}}};
    json["future"] = extra;
    json["voices"]["FDS"] = extra;
    json["voices"]["P1"]["future"] = extra;
    json["voices"]["P2"]["notes"][0]["future"] = extra;
    json["sections"][1]["future"] = extra;
    json["instruments"][0]["future"] = extra;
    json["sampled"]["future"] = extra;
    const auto song = readProject(json.dump());
    ASSERT_TRUE(song) << song.error().message();
    EXPECT_EQ(Json::parse(writeProject(*song)), json);
}

TEST(ProjectFile, refusesNewerVersionsAndDamage) {
    const Json good = Json::parse(writeProject(fullSong()));
    const auto refused = [&](const char* pointer, const Json& value) {
        Json json = good;
        json[Json::json_pointer(pointer)] = value;
        const auto song = readProject(json.dump());
        return !song && !song.error().message().empty();
    };
    EXPECT_TRUE(refused("/formatVersion", 2));
    EXPECT_TRUE(refused("/formatVersion", "1"));
    EXPECT_TRUE(refused("/format", "something else"));
    EXPECT_TRUE(refused("/ticksPerQuarter", 0));
    EXPECT_TRUE(refused("/ticksPerQuarter", 1e300));
    EXPECT_TRUE(refused("/tempos", Json::array()));
    EXPECT_TRUE(refused("/tempos/0/1", -5));
    EXPECT_TRUE(refused("/timeSignatures/0", {0, 4}));
    EXPECT_TRUE(refused("/length", 18446744073709551615ULL));
    EXPECT_TRUE(refused("/region", "moon"));
    EXPECT_TRUE(refused("/voices", 5));
    EXPECT_TRUE(refused("/voices/P2/notes/0/start", -1));
    EXPECT_TRUE(refused("/voices/P2/notes/0/pitch", 1000000));
    EXPECT_TRUE(refused("/voices/P2/notes/0/pitch", "C4"));
    EXPECT_TRUE(refused("/voices/P2/locks/0/1", "frozen"));
    EXPECT_TRUE(refused("/voices/P2/locks/0/0", 5));
    EXPECT_TRUE(refused("/sections/1/link", 9));
    EXPECT_TRUE(refused("/sections/1/link", 1));
    EXPECT_TRUE(refused("/voices/P2/notes/0/length", 0));
    EXPECT_TRUE(refused("/voices/P2/instrument", 2));
    EXPECT_TRUE(refused("/instruments/1/sequences/volume/values/0", 16));
    EXPECT_TRUE(refused("/instruments/1/sequences/volume/loop", 4));
    EXPECT_TRUE(refused("/instruments/1/sequences/volume/values", Json(300, 1)));
    EXPECT_TRUE(refused("/instruments/1/arpeggioMode", "sideways"));
    EXPECT_TRUE(refused("/instruments/1/vibrato", {1, 16, 0}));
    Json crowd = Json::object();
    for (int i = 0; i < 2000; ++i)
        crowd[std::to_string(i)] = i;
    EXPECT_TRUE(refused("/voices/P2/crowd", crowd));
    EXPECT_FALSE(readProject("{\"format\": "));
    EXPECT_FALSE(readProject(std::string(100000, '[')));
    EXPECT_FALSE(
        readProject("{\"x\":" + std::string(100000, '[') + std::string(100000, ']') + "}"));
}

TEST(ProjectFile, survivesMutations) {
    std::mt19937_64 random(32);
    std::string good = writeProject(fullSong());
    good.resize(std::min<std::size_t>(good.size(), 1500));
    const std::string full = writeProject(fullSong());
    for (int i = 0; i < 300; ++i) {
        std::string text = full;
        for (std::uint64_t change = 0; change <= random() % 4; ++change)
            text[random() % good.size()] = static_cast<char>(32 + random() % 95);
        const auto song = readProject(text);
        if (song)
            EXPECT_TRUE(checkSong(*song));
    }
}

}  // namespace studio::core
