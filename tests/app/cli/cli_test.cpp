// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Runs the real binary as a user would.

#include "core/base/file.h"
#include "core/io/song_file.h"
#include "tests/support/fill_property.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <sys/wait.h>

namespace studio::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;

    [[nodiscard]] Json json() const { return Json::parse(out, nullptr, false); }
};

/// Models that the user of this machine keeps are not to be seen.
const tests::TemporaryFolder& dataFolder() {
    static const tests::TemporaryFolder folder;
    return folder;
}

Outcome run(const std::string& arguments) {
    const tests::TemporaryFolder folder;
    const fs::path errors = folder / "err";
    const std::string command = "XDG_DATA_HOME=" + dataFolder().path().string() + " " + STUDIO_CLI +
                                " " + arguments + " 2>" + errors.string() + " </dev/null";
    Outcome result;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        result.out.append(buffer.data(), count);
    const int status = pclose(pipe);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.err = core::readTextFile(errors, 1 << 20).value();
    return result;
}

const std::string kSong = (fs::path(STUDIO_RESOURCES) / "songs" / "first-light.lnes").string();
const std::string kTiny = (fs::path(STUDIO_TEST_DATA) / "golden" / "tiny").string();

void expectWrongUse(const std::string& arguments) {
    const Outcome wrong = run(arguments + " --json");
    EXPECT_EQ(wrong.code, 2) << arguments;
    EXPECT_TRUE(wrong.json().contains("error")) << wrong.out;
    EXPECT_TRUE(wrong.err.starts_with("lakhnes: ")) << wrong.err;
    EXPECT_EQ(std::ranges::count(wrong.err, '\n'), 1) << "one sentence: " << wrong.err;
}

void expectFailure(const std::string& arguments) {
    const Outcome failure = run(arguments + " --json");
    EXPECT_EQ(failure.code, 1) << arguments;
    EXPECT_TRUE(failure.json().contains("error")) << failure.out;
    EXPECT_EQ(std::ranges::count(failure.err, '\n'), 1) << failure.err;
}

}  // namespace

TEST(Cli, helpsWithEverySubcommand) {
    for (const std::string command :
         {"", "fill", "render", "convert", "info", "eval", "bench", "bench generate",
          "bench render", "models", "models list", "models add", "models remove", "models default",
          "debug", "debug nll", "continue", "generate"}) {
        const Outcome help = run(command + " --help");
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_NE(help.out.find("Usage"), std::string::npos) << command;
    }
}

TEST(Cli, keepsModelsUnderNames) {
    const auto names = [] {
        std::vector<std::string> all;
        const Json listed = run("models list --json").json();
        for (const Json& model : listed["models"])
            all.push_back(model["name"].get<std::string>() + (model["default"] ? "*" : ""));
        return all;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names(), Names{"nes-small*"});
    const Json added = run("models add " + kTiny + "/state_dict.zip.pt --json").json();
    EXPECT_EQ(added["name"], "tiny");
    EXPECT_EQ(added["origin"], "files");
    EXPECT_EQ(run("models add " + kTiny + " --name mine --default").code, 0);
    EXPECT_EQ(names(), (Names{"nes-small", "mine*", "tiny"}));
    EXPECT_EQ(run("info tiny --json").json()["d_model"], 48);
    const Json filled = run("fill " + kSong + " -o " + (dataFolder() / "out.lnes").string() +
                            " --free TR --from-bar 5 --to-bar 5 --json")
                            .json();
    EXPECT_EQ(filled["model"], "mine");
    EXPECT_EQ(run("models default tiny").code, 0);
    EXPECT_EQ(run("models remove mine").code, 0);
    EXPECT_EQ(names(), (Names{"nes-small", "tiny*"}));
    EXPECT_EQ(run("models remove tiny --json").json()["removed"], "tiny");
    EXPECT_EQ(names(), Names{"nes-small*"});
    expectFailure("models remove tiny");
    expectFailure("models remove nes-small");
    expectFailure("models add " + kSong);
    expectWrongUse("models");
}

TEST(Cli, fillsKeepsLocksAndRepeats) {
    const tests::TemporaryFolder folder;
    const std::string fill = "fill " + kSong +
                             " --free P2,TR --rhythm P1 --from-bar 5 --to-bar 6 " +
                             "--takes 2 --seed 7 --json -o ";
    const Outcome first = run(fill + (folder / "a.mid").string());
    ASSERT_EQ(first.code, 0) << first.err;
    const Json result = first.json();
    ASSERT_EQ(result["takes"].size(), 2U);
    EXPECT_EQ(result["takes"][1]["file"], (folder / "a-2.mid").string());
    EXPECT_EQ(result["seed"], 7);
    ASSERT_EQ(run(fill + (folder / "b.mid").string()).code, 0);
    for (const char* take : {"-1.mid", "-2.mid"}) {
        EXPECT_EQ(core::readFile(folder / (std::string("a") + take), 1 << 20).value(),
                  core::readFile(folder / (std::string("b") + take), 1 << 20).value());
    }
    core::Song before = core::openSong(kSong)->song;
    ASSERT_EQ(run("convert " + kSong + " " + (folder / "before.mid").string()).code, 0);
    before = core::openSong(folder / "before.mid")->song;
    core::Song after = core::openSong(folder / "a-1.mid")->song;
    const core::Song original = core::openSong(kSong)->song;
    const core::TickRange region{original.sampleAt(original.frame.meter.barStart(5)),
                                 original.sampleAt(original.frame.meter.barStart(7))};
    before.frame.locks = core::LockMap(core::LockMode::Locked);
    for (const auto& [voice, mode] : {std::pair{core::Voice::Pulse1, core::LockMode::Rhythm},
                                      {core::Voice::Pulse2, core::LockMode::Free},
                                      {core::Voice::Triangle, core::LockMode::Free}})
        before.frame.locks.set(voice, region, mode);
    after.frame.locks = before.frame.locks;
    const auto broken = tests::brokenPromise(before, after, region);
    EXPECT_FALSE(broken) << *broken;
    EXPECT_NE(before.parts, after.parts);
}

TEST(Cli, fillsByTheLocksOfAProjectAndKeepsItsFrame) {
    const tests::TemporaryFolder folder;
    core::Song song = core::openSong(kSong)->song;
    song.frame.locks.set(core::Voice::Triangle, song.frame.meter.bars(3, 4), core::LockMode::Free);
    ASSERT_TRUE(core::saveSong(song, folder / "in.lnes"));
    const Outcome filled = run("fill " + (folder / "in.lnes").string() + " --model " + kTiny +
                               " -o " + (folder / "out.lnes").string());
    ASSERT_EQ(filled.code, 0) << filled.err;
    const core::Song after = core::openSong(folder / "out.lnes")->song;
    EXPECT_EQ(after.frame, song.frame);
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, song.frame.length}));
    EXPECT_NE(after.part(core::Voice::Triangle), song.part(core::Voice::Triangle));
}

TEST(Cli, fillTakesRangesInSeconds) {
    const tests::TemporaryFolder folder;
    const Outcome filled =
        run("fill " + kSong + " --free NO --from-seconds 2.5 --to-seconds 4 --json -o " +
            (folder / "out.mid").string());
    ASSERT_EQ(filled.code, 0) << filled.err;
    EXPECT_NEAR(filled.json()["from_seconds"].get<double>(), 2.5, 1e-4);
    EXPECT_NEAR(filled.json()["to_seconds"].get<double>(), 4, 1e-4);
}

TEST(Cli, fillsTheCellsThatAreNamed) {
    const tests::TemporaryFolder folder;
    const std::string out = (folder / "out.lnes").string();
    const Outcome filled =
        run("fill " + kSong + " --lock NO:all=silent,P1:5-6=pitch,P1:6=locked --seed 3 -o " + out);
    ASSERT_EQ(filled.code, 0) << filled.err;
    core::Song before = core::openSong(kSong)->song;
    const core::Song after = core::openSong(out)->song;
    const core::MeterMap& meter = before.frame.meter;
    EXPECT_TRUE(after.part(core::Voice::Noise).notes.empty());
    EXPECT_NE(after.part(core::Voice::Pulse1), before.part(core::Voice::Pulse1));
    before.frame.locks = core::LockMap(core::LockMode::Locked);
    before.frame.locks.setAll(core::Voice::Noise, core::LockMode::Silent);
    before.frame.locks.set(core::Voice::Pulse1, meter.bars(5, 5), core::LockMode::Pitch);
    core::Song compared = after;
    compared.frame.locks = before.frame.locks;
    const auto broken = tests::brokenPromise(before, compared, {0, before.frame.length});
    EXPECT_FALSE(broken) << *broken;
    const Outcome behind = run("fill " + kSong + " --lock P1:900=free -o " + out);
    EXPECT_EQ(behind.code, 1);
    EXPECT_NE(behind.err.find("lies behind the song"), std::string::npos) << behind.err;
}

TEST(Cli, fillsAsIsWishedFor) {
    const tests::TemporaryFolder folder;
    const std::string out = (folder / "out.lnes").string();
    const Outcome filled = run("fill " + kSong +
                               " --mode bass --from-bar 5 --to-bar 6 --grid 1/8 --range TR=48-59 "
                               "--density TR=3-4 --scale \"TR:5=C+E+G\" -o " +
                               out);
    ASSERT_EQ(filled.code, 0) << filled.err;
    const core::Song before = core::openSong(kSong)->song;
    const core::Song after = core::openSong(out)->song;
    EXPECT_EQ(after.part(core::Voice::Pulse1), before.part(core::Voice::Pulse1));
    const core::TickRange bar = before.frame.meter.bars(5, 5);
    int notes = 0;
    for (const core::Note& note : after.part(core::Voice::Triangle).notes) {
        if (!bar.contains(note.start))
            continue;
        ++notes;
        EXPECT_TRUE(note.pitch == 48 || note.pitch == 52 || note.pitch == 55) << note.pitch;
    }
    EXPECT_TRUE(notes == 3 || notes == 4) << notes;
    const Outcome nothing = run("fill " + kSong +
                                " --free P1 --scale C+D --range 60-61 --shortest 1/2 "
                                "--density P1=9 -o " +
                                out);
    EXPECT_EQ(nothing.code, 1);
    EXPECT_NE(nothing.err.find("has no room for 9 notes"), std::string::npos) << nothing.err;
    for (const char* wrong : {"--scale H", "--grid 1/5", "--range C4", "--density x", "--chords Am",
                              "--resemble 2", "--longest P9=1/4"})
        EXPECT_EQ(run("fill " + kSong + " --free P1 " + wrong + " -o " + out).code, 2) << wrong;
}

namespace {

/// Notes begin on sixteenths, and each voice has one in each whole bar.
void expectNewSong(const core::Song& song) {
    const core::Tick sixteenth = song.frame.tempo.ticksPerQuarter() / 4;
    const core::MeterMap& meter = song.frame.meter;
    for (const core::Voice voice : core::kVoices) {
        std::set<std::int64_t> bars;
        for (const core::Note& note : song.part(voice).notes) {
            EXPECT_EQ(note.start % sixteenth, 0) << core::shortName(voice);
            bars.insert(meter.barAt(note.start));
        }
        for (std::int64_t bar = 1; meter.barStart(bar + 1) <= song.frame.length; ++bar)
            EXPECT_TRUE(bars.contains(bar)) << core::shortName(voice) << ", bar " << bar;
    }
}

}  // namespace

TEST(Cli, generatesASongAsLongAsAsked) {
    const tests::TemporaryFolder folder;
    const std::string ask =
        "generate --seconds 6.5 --tempo 96 --metre 3/4 --seed 4 --model " + kTiny + " --json -o ";
    const std::string project = (folder / "a.lnes").string();
    const Outcome first = run(ask + project);
    ASSERT_EQ(first.code, 0) << first.err;
    EXPECT_EQ(first.json()["metre"], "3/4");
    ASSERT_EQ(run(ask + (folder / "b.lnes").string()).code, 0);
    EXPECT_EQ(core::readFile(project, 1 << 22).value(),
              core::readFile(folder / "b.lnes", 1 << 22).value());
    const core::Song song = core::openSong(project)->song;
    EXPECT_EQ(song.sampleAt(song.frame.length), 6.5 * 44100);
    EXPECT_EQ(song.frame.tempo.tempoAt(0).microsecondsPerQuarter, 625'000);
    EXPECT_EQ(song.frame.meter.signatureAt(0).numerator, 3);
    EXPECT_GT(song.noteCount(), 0U);
    expectNewSong(song);
    ASSERT_EQ(run(ask + (folder / "a.mid").string()).code, 0);
    EXPECT_NEAR(run("info " + (folder / "a.mid").string() + " --json").json()["seconds"], 6.5,
                1e-9);
}

TEST(Cli, continuesASongAndLeavesWhatStands) {
    const tests::TemporaryFolder folder;
    const std::string out = (folder / "a.lnes").string();
    const Outcome result = run("continue " + kSong + " --seconds 3 --seed 4 --json -o " + out);
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.json()["mode"], "continue");
    const core::Song before = core::openSong(kSong)->song;
    const core::Song after = core::openSong(out)->song;
    EXPECT_EQ(after.sampleAt(after.frame.length), before.sampleAt(before.frame.length) + 3 * 44100);
    EXPECT_GT(after.noteCount(), before.noteCount());
    for (const core::Voice voice : core::kVoices) {
        const auto& was = before.part(voice).notes;
        const auto& is = after.part(voice).notes;
        ASSERT_LE(was.size(), is.size());
        EXPECT_TRUE(std::equal(was.begin(), was.end(), is.begin()));
    }
}

TEST(Cli, fillsInModes) {
    const tests::TemporaryFolder folder;
    const std::string out = (folder / "a.lnes").string();
    const core::Song before = core::openSong(kSong)->song;
    const Outcome vary = run("fill " + kSong + " --free P1 --mode vary --similarity 0.8 --model " +
                             kTiny + " --json -o " + out);
    ASSERT_EQ(vary.code, 0) << vary.err;
    EXPECT_EQ(vary.json()["mode"], "vary");
    std::size_t same = 0;
    const core::Song varied = core::openSong(out)->song;
    for (const core::Note& note : varied.part(core::Voice::Pulse1).notes) {
        const core::Note* was = core::noteAt(before.part(core::Voice::Pulse1).notes, note.start);
        same += was != nullptr && *was == note ? 1 : 0;
    }
    EXPECT_GE(static_cast<double>(same),
              0.8 * static_cast<double>(before.part(core::Voice::Pulse1).notes.size()) - 1);
    const Outcome accompany = run("fill " + kSong + " --free TR --mode accompany --rhythm-of P1 " +
                                  "--model " + kTiny + " --json -o " + out);
    ASSERT_EQ(accompany.code, 0) << accompany.err;
    const core::Song after = core::openSong(out)->song;
    EXPECT_EQ(after.part(core::Voice::Triangle).notes.size(),
              before.part(core::Voice::Pulse1).notes.size());
    EXPECT_EQ(after.part(core::Voice::Pulse1), before.part(core::Voice::Pulse1));
}

TEST(Cli, tellsWrongUseFromFailure) {
    const tests::TemporaryFolder folder;
    const std::string out = " -o " + (folder / "x.mid").string();
    expectWrongUse("");
    expectWrongUse("dance");
    expectWrongUse("fill");
    expectWrongUse("fill " + kSong);
    expectWrongUse("fill " + kSong + out + " --free P9");
    expectWrongUse("fill " + kSong + out + " --free P1 --rhythm P1");
    expectWrongUse("fill " + kSong + out + " --lock P1:5-4=free");
    expectWrongUse("fill " + kSong + out + " --lock P1=free");
    expectWrongUse("fill " + kSong + out + " --lock P1:all=open");
    expectWrongUse("fill " + kSong + out + " --free P1 --from-bar 2 --to-seconds 3");
    expectWrongUse("fill " + kSong + out + " --free P1 --from-bar 5 --to-bar 4");
    expectWrongUse("fill " + kSong + out + " --free P1 --from-bar 0");
    expectWrongUse("fill " + kSong + out + " --free P1 --temperature 0");
    expectWrongUse("fill " + kSong + out + " --free P1 --device tpu");
    expectWrongUse("fill " + kSong + out + " --free P1 --temperature nan");
    expectWrongUse("fill " + kSong + out + " --free P1 --seed -1");
    expectWrongUse("fill " + kSong + out + " --free P1 --top-k -1");
    expectWrongUse("fill " + kSong + out + " --free P1 --seed 99999999999999999999");
    expectWrongUse("fill " + kSong + out + " --free P1 --mode dance");
    expectWrongUse("fill " + kSong + out + " --free P1 --mode vary --similarity 2");
    expectWrongUse("continue " + kSong + out);
    expectWrongUse("continue " + kSong + out + " --seconds 0");
    expectWrongUse("generate" + out);
    expectWrongUse("generate" + out + " --seconds 5 --tempo 0");
    for (const char* metre : {"4", "4/", "0/4", "4/3", "4/4x", "4/64"})
        expectWrongUse("generate" + out + " --seconds 5 --metre " + metre);
    expectFailure("continue nothing.mid" + out + " --seconds 5");
    expectFailure("generate -o x.xyz --seconds 5");
    const std::string wave = " -o " + (folder / "x.wav").string();
    expectWrongUse("render " + kSong + wave + " --rate 100");
    expectWrongUse("render " + kSong + wave + " --voice DPCM");
    expectWrongUse("render " + kSong + out);
    expectFailure("fill " + kSong + out + " --free P1 --from-bar 99");
    expectFailure("fill " + kSong + out + " --free P1 --from-seconds 1000");
    expectFailure("fill " + kSong + out + " --free P1 --from-seconds 1e9");
    expectFailure("fill " + kSong + " -o " + (folder / "no" / "x.mid").string() + " --free P1");
    expectFailure("fill nothing.mid" + out + " --free P1");
    expectFailure("fill " + kSong + " -o x.xyz --free P1");
    expectFailure("fill " + kSong + out + " --free P1 --model nowhere");
    expectFailure("info nothing.mid");
    expectFailure("convert nothing.mid x.mid");
    expectFailure("eval " + kTiny + " " + folder.path().string());
    expectFailure("eval " + kTiny + " nowhere");
    EXPECT_TRUE(fs::is_empty(folder.path())) << "a failed command leaves nothing behind";
}

TEST(Cli, namesWhatItDoesNotKnowAndTheHelpThatTellsMore) {
    EXPECT_EQ(run("dance").err, "lakhnes: lakhnes does not know \"dance\"; see lakhnes --help.\n");
    EXPECT_EQ(run("debug dance").err,
              "lakhnes: lakhnes debug does not know \"dance\"; see lakhnes debug --help.\n");
    EXPECT_EQ(run("fill").err, "lakhnes: SONG is required; see lakhnes fill --help.\n");
    EXPECT_NE(run("fill a -o b.mid --foo").err.find("--foo"), std::string::npos);
}

TEST(Cli, convertsBothWays) {
    const tests::TemporaryFolder folder;
    const std::string midi = (folder / "a.mid").string();
    const std::string project = (folder / "b.lnes").string();
    const std::string again = (folder / "c.mid").string();
    ASSERT_EQ(run("convert " + kSong + " " + midi).code, 0);
    ASSERT_EQ(run("convert " + midi + " " + project).code, 0);
    ASSERT_EQ(run("convert " + project + " " + again).code, 0);
    EXPECT_EQ(core::readFile(midi, 1 << 20).value(), core::readFile(again, 1 << 20).value());
}

TEST(Cli, convertsToOtherProgramsAndBack) {
    const tests::TemporaryFolder folder;
    const std::string plain = (folder / "plain.mid").string();
    const std::string text = (folder / "song.tx1").string();
    const Json song = run("info " + kSong + " --json").json();
    ASSERT_EQ(run("convert " + kSong + " " + plain + " --flavour plain").code, 0);
    EXPECT_EQ(run("info " + plain + " --json").json()["format"], "midi");
    const Json back = run("convert " + plain + " " + text + " --json").json();
    EXPECT_EQ(back["notes"], song["notes"]);
    EXPECT_EQ(back["arranged"]["notes_left_out"], 0);
    EXPECT_EQ(run("info " + text + " --json").json()["format"], "tx1");
    EXPECT_EQ(run("convert " + kSong + " " + plain + " --flavour jazz").code, 2);
}

TEST(Cli, assignsTheLinesOfAMidiFile) {
    const tests::TemporaryFolder folder;
    const std::string plain = (folder / "plain.mid").string();
    const std::string other = (folder / "other.lnes").string();
    ASSERT_EQ(run("convert " + kSong + " " + plain + " --flavour plain").code, 0);
    const Json before = run("info " + plain + " --json").json();
    ASSERT_EQ(before["lines"].size(), 4U);
    EXPECT_EQ(before["lines"][0]["name"], "Pulse 1");
    EXPECT_EQ(before["lines"][3]["instrument"], "Drums");
    EXPECT_NE(run("info " + plain).out.find("name Pulse 1, channel 1"), std::string::npos);
    const std::string assigned = "convert " + plain + " " + other + " --assign ";
    ASSERT_EQ(run(assigned + "P1=3,P2=none,TR=1:+12,NO=drums").code, 0);
    const Json after = run("info " + other + " --json").json();
    EXPECT_EQ(after["voices"]["P1"]["notes"], before["voices"]["TR"]["notes"]);
    EXPECT_EQ(after["voices"]["P2"]["notes"], 0);
    EXPECT_EQ(after["voices"]["NO"]["notes"], before["voices"]["NO"]["notes"]);
    // What info suggests is what happens without a word.
    ASSERT_EQ(run(assigned + before["assignment"].get<std::string>()).code, 0);
    EXPECT_EQ(core::openSong(other)->song.parts, core::openSong(plain)->song.parts);
    expectWrongUse(assigned + "P1=9");
    expectWrongUse("convert " + kSong + " " + other + " --assign P1=1");
}

TEST(Cli, warnsOfADamagedMidiFile) {
    const tests::TemporaryFolder folder;
    const std::string plain = (folder / "plain.mid").string();
    ASSERT_EQ(run("convert " + kSong + " " + plain + " --flavour plain").code, 0);
    fs::resize_file(plain, fs::file_size(plain) * 2 / 3);
    const Outcome converted =
        run("convert " + plain + " " + (folder / "a.lnes").string() + " --json");
    EXPECT_EQ(converted.code, 0);
    EXPECT_TRUE(converted.json()["arranged"].contains("damaged_at")) << converted.out;
    EXPECT_NE(converted.err.find("plain.mid: The MIDI data is damaged"), std::string::npos);
    EXPECT_TRUE(run("info " + plain + " --json").json().contains("damaged_at"));
}

TEST(Cli, informsAboutSongsAndModels) {
    const Json song = run("info " + kSong + " --json").json();
    EXPECT_EQ(song["title"], "First Light");
    EXPECT_EQ(song["bars"], 16);
    EXPECT_EQ(song["voices"]["TR"]["notes"], 98);
    const Json model = run("info " + kTiny + " --json").json();
    EXPECT_EQ(model["layers"], 3);
    EXPECT_EQ(model["timing"], "samples");
    EXPECT_NE(run("info " + kSong).out.find("First Light"), std::string::npos);
}

TEST(Cli, debugNllGivesTheGoldenNumbers) {
    const std::string expectedPath = kTiny + "/expected.json";
    const Json expected = Json::parse(core::readTextFile(expectedPath, 1 << 22).value());
    for (const auto& [options, part] : {std::pair{std::string("--memory 40"), "stepwise"},
                                        {"--memory 40 --segment 24", "segments"}}) {
        for (const std::string& model : {kTiny, kTiny + "/model.pt"}) {
            const Outcome result =
                run("debug nll " + model + " --tokens " + expectedPath + " " + options + " --json");
            ASSERT_EQ(result.code, 0) << result.err;
            const auto nll = result.json()["nll"].get<std::vector<double>>();
            const auto wanted = expected[part]["nll"].get<std::vector<double>>();
            ASSERT_EQ(nll.size(), wanted.size());
            for (std::size_t i = 0; i < nll.size(); ++i)
                ASSERT_NEAR(nll[i], wanted[i], 1e-4);
            EXPECT_EQ(result.json()["argmax"].size(), wanted.size());
        }
    }
}

TEST(Cli, debugNllChecksTokens) {
    const tests::TemporaryFolder folder;
    for (const char* tokens : {"[1, 631]", "[-1, 2]", "[1]", "{}", "nonsense", "[1, \"2\"]"}) {
        std::ofstream(folder / "tokens.json") << tokens;
        expectFailure("debug nll " + kTiny + " --memory 40 --tokens " +
                      (folder / "tokens.json").string());
    }
    std::ofstream(folder / "tokens.json") << "{\"tokens\":" << std::string(500'000, '[');
    expectFailure("debug nll " + kTiny + " --memory 40 --tokens " +
                  (folder / "tokens.json").string());
}

TEST(Cli, tellsTheNatsOfEveryEvent) {
    const std::string song = std::string(STUDIO_RESOURCES) + "/songs/first-light.lnes";
    const std::string model = std::string(STUDIO_RESOURCES) + "/models/nes-small ";
    const Outcome result = run("eval " + model + song + " --per-event --json");
    ASSERT_EQ(result.code, 0) << result.err;
    const Json events = result.json()["songs"][0]["events"];
    double sum = 0;
    for (const auto& event : events)
        sum += event["nats"].get<double>();
    const Outcome whole = run("eval " + model + song + " --json");
    const Json figures = whole.json();
    EXPECT_EQ(events.size(), figures["tokens"].get<std::size_t>());
    EXPECT_NEAR(sum / static_cast<double>(events.size()), figures["nats_per_token"].get<double>(),
                1e-4);
    const Outcome table = run("eval " + model + song + " --per-event");
    EXPECT_EQ(table.out.substr(0, 9), "file\ttick");
}

TEST(Cli, evaluatesAFolder) {
    const tests::TemporaryFolder folder;
    ASSERT_EQ(run("convert " + kSong + " " + (folder / "a.mid").string()).code, 0);
    std::ofstream(folder / "broken.mid") << "MThd";
    const Outcome result = run("eval " + std::string(STUDIO_RESOURCES) + "/models/nes-small " +
                               folder.path().string() + " --json");
    ASSERT_EQ(result.code, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["songs"], 1);
    EXPECT_EQ(json["unreadable"], 1);
    EXPECT_EQ(json["notes"], 433);
    EXPECT_NEAR(json["perplexity"].get<double>(), std::exp(json["nats_per_token"].get<double>()),
                1e-6);
    EXPECT_LT(json["nats_per_token"].get<double>(), 3);
}

TEST(Cli, measuresSpeed) {
    const Json generation =
        run("bench generate --json --batch 1,2 --memory 8 --model " + kTiny).json();
    EXPECT_GT(generation["naive_events_per_second"], 0);
    ASSERT_EQ(generation["results"].size(), 2);
    const Json result = generation["results"][1];
    EXPECT_EQ(result["batch"], 2);
    for (const char* key :
         {"events_per_second", "prefill_tokens_per_second", "first_event_ms", "peak_rss_mb"})
        EXPECT_GT(result[key], 0) << key;
    const Json random = run("bench generate --json --batch 1 --memory 4 --layers 1 --d-model 32 "
                            "--heads 2 --d-head 16 --d-inner 64")
                            .json();
    EXPECT_EQ(random["results"].size(), 1);
    const Json rendering = run("bench render --json").json();
    EXPECT_GT(rendering["times_real_time"], 1);
    EXPECT_GE(rendering["block_max_percent"], rendering["block_p999_percent"]);
    expectWrongUse("bench generate --batch 0");
    expectWrongUse("bench generate --layers 2 --model " + kTiny);
    expectFailure("bench generate --model /no/such/model");
}

TEST(Cli, saysWhenTheOutputGoesNowhere) {
    EXPECT_EQ(run("info " + kSong + " > /dev/full").code, 1);
}

TEST(Cli, rendersSound) {
    const tests::TemporaryFolder folder;
    const fs::path wave = folder / "a.wav";
    const Outcome result =
        run("render " + kSong + " -o " + wave.string() + " --rate 22050 --voice TR --json");
    if (result.code != 0 && result.err.find("libsndfile") != std::string::npos)
        GTEST_SKIP() << "this build cannot write sound files";
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_NEAR(result.json()["seconds"].get<double>(), 29.8176, 1e-3);
    EXPECT_NEAR(static_cast<double>(fs::file_size(wave)), 29.8176 * 22050 * 2, 200);
}

}  // namespace studio::cli
