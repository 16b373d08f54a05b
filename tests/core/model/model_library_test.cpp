// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_library.h"

#include "core/base/sha256.h"
#include "core/model/checkpoint.h"
#include "core/model/published_checkpoints.h"
#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

class ModelLibraryTest : public testing::Test {
  protected:
    tests::TemporaryFolder folder_;
    ModelLibrary library_{folder_ / "data", tests::builtInModel()};

    Expected<std::optional<LibraryModel>> add(const fs::path& path, const std::string& name = {}) {
        return library_.add({path, name}, {});
    }
    std::string refused(const fs::path& path, const std::string& name = {}) {
        const auto added = add(path, name);
        return added ? std::string() : added.error().message();
    }
    /// The names that the folder of models holds, hidden ones too.
    std::vector<std::string> kept() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_ / "data" / "models"))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
    static fs::path golden(const char* name) { return tests::testData("golden") / name; }
    fs::path archive(const char* name) {
        const auto bytes = [](const char* file) {
            return readFile(golden("tiny") / file, 1 << 24).value();
        };
        tests::writeFile(folder_ / name,
                         tests::makeTarGz({{"tiny/model.pt", bytes("model.pt"), {}},
                                           {"tiny/vocab.txt", bytes("vocab.txt"), {}}}));
        return folder_ / name;
    }
};

}  // namespace

TEST(Sha256, agreesWithTheStandard) {
    const std::string text = "abc";
    const Bytes bytes(text.begin(), text.end());
    EXPECT_EQ(sha256Of(bytes), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Of({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(PublishedCheckpoints, areKnownBySumAndByFile) {
    ASSERT_EQ(publishedCheckpoints().size(), 6U);
    for (const PublishedCheckpoint& each : publishedCheckpoints()) {
        EXPECT_EQ(each.sha256.size(), 64U);
        EXPECT_EQ(publishedBySum(each.sha256)->name, each.name);
        EXPECT_EQ(publishedByFile(std::string(each.name) + ".tar.gz")->name, each.name);
    }
    EXPECT_EQ(publishedBySum(""), nullptr);
    EXPECT_EQ(publishedByFile("tiny.tar.gz"), nullptr);
    EXPECT_EQ(publishedByFile("lakhnes.tar.gz")->name, "LakhNES");
}

TEST(Provenance, saysWhatWasChecked) {
    const std::string sum(publishedCheckpoints()[0].sha256);
    const auto sentence = [](const Provenance& provenance) {
        return provenance.sentence().message();
    };
    EXPECT_EQ(sentence({"whatever.tgz", sum, true, {}, false}), "LakhNES, checked");
    // A sum of a file that is no archive proves nothing.
    EXPECT_EQ((Provenance{"model.pt", sum, false, {}, false}.origin()), Origin::Files);
    EXPECT_EQ((Provenance{"NESAug.tar.gz", "00", true, {}, false}.origin()), Origin::Pretender);
    EXPECT_EQ((Provenance{"mine.tar.gz", "00", true, {}, false}.origin()), Origin::Archive);
    EXPECT_NE(sentence({"mine.tar.gz", "00", true, {}, false}).find("not one of"),
              std::string::npos);
}

TEST_F(ModelLibraryTest, beginsWithTheBuiltInModel) {
    const auto models = library_.list();
    ASSERT_EQ(models.size(), 1U);
    EXPECT_EQ(models[0].name, "nes-small");
    EXPECT_EQ(models[0].parameters, 4'500'343U);
    EXPECT_TRUE(models[0].isDefault);
    EXPECT_EQ(models[0].provenance.origin(), Origin::BuiltIn);
    EXPECT_FALSE(fs::exists(folder_ / "data")) << "looking writes nothing";
}

TEST_F(ModelLibraryTest, convertsOnceAndKeepsEverything) {
    const auto added = add(golden("tiny_prenorm") / "model.pt");
    ASSERT_TRUE(added) << added.error().message();
    const LibraryModel& model = **added;
    EXPECT_EQ(kept(), (std::vector<std::string>{".lock", "tiny_prenorm"}));
    const auto before = loadCheckpoint(golden("tiny_prenorm")).value();
    const auto after = loadCheckpoint(model.folder).value();
    EXPECT_EQ(before.tensors, after.tensors);
    EXPECT_EQ(before.vocabulary.text(), after.vocabulary.text());
    EXPECT_TRUE(after.config.preNorm);
    EXPECT_EQ(after.config.memoryLength, before.config.memoryLength);
    EXPECT_EQ(after.config.normEpsilon, before.config.normEpsilon);
    EXPECT_EQ(after.parameterCount(), model.parameters);
    EXPECT_EQ(library_.find("tiny_prenorm"), model.folder);
}

TEST_F(ModelLibraryTest, namesAreFoundAndTaken) {
    EXPECT_EQ((*add(golden("tiny")))->name, "tiny");
    EXPECT_NE(refused(golden("tiny")).find("already, as tiny"), std::string::npos);
    EXPECT_EQ((*add(golden("tiny") / "state_dict.zip.pt"))->name, "tiny-2");
    EXPECT_EQ((*add(golden("tiny"), "mine"))->name, "mine");
    EXPECT_NE(refused(golden("tiny"), "mine").find("already"), std::string::npos);
    EXPECT_NE(refused(golden("tiny"), "nes-small").find("already"), std::string::npos);
    for (const char* name : {"../up", "a/b", ".hidden", "two words", "..", "\n"})
        EXPECT_NE(refused(golden("tiny"), name), "") << name;
    EXPECT_EQ(library_.list().size(), 4U);
}

TEST_F(ModelLibraryTest, theDefaultIsRememberedUntilItGoes) {
    ASSERT_TRUE(add(golden("tiny")));
    EXPECT_FALSE(library_.setDefault("nobody"));
    ASSERT_TRUE(library_.setDefault("tiny"));
    EXPECT_EQ(library_.resolve(""), *library_.find("tiny"));
    EXPECT_TRUE(library_.list()[1].isDefault);
    ASSERT_TRUE(library_.setDefault("nes-small"));
    EXPECT_EQ(library_.resolve(""), tests::builtInModel());
    ASSERT_TRUE(library_.setDefault("tiny"));
    ASSERT_TRUE(library_.remove("tiny"));
    EXPECT_EQ(library_.resolve(""), tests::builtInModel());
    EXPECT_FALSE(library_.remove("tiny"));
    EXPECT_FALSE(library_.remove("nes-small"));
    EXPECT_FALSE(library_.remove("../../data"));
    EXPECT_EQ(kept(), (std::vector<std::string>{".lock"}));
}

TEST_F(ModelLibraryTest, pathsGoBeforeNames) {
    ASSERT_TRUE(add(golden("tiny")));
    EXPECT_EQ(library_.resolve("tiny"), *library_.find("tiny"));
    EXPECT_EQ(library_.resolve(golden("tiny").string()), golden("tiny"));
    EXPECT_EQ(library_.resolve("no such"), "no such");
}

TEST_F(ModelLibraryTest, archivesTellWhatTheyAre) {
    EXPECT_EQ((*add(archive("mine.tar.gz")))->provenance.origin(), Origin::Archive);
    const auto pretender = add(archive("LakhNES.tar.gz"), "again");
    EXPECT_EQ((*pretender)->provenance.origin(), Origin::Pretender);
    EXPECT_EQ((*pretender)->provenance.sha256,
              sha256Of(readFile(folder_ / "LakhNES.tar.gz", 1 << 24).value()));
}

TEST_F(ModelLibraryTest, keepsNothingOfWhatFails) {
    ASSERT_TRUE(add(golden("tiny")));
    tests::writeFile(folder_ / "foreign.pdf", "%PDF-1.4 and so on, for some lines");
    EXPECT_NE(refused(folder_ / "foreign.pdf").find("not a model"), std::string::npos);
    EXPECT_NE(refused(folder_.path()).find("neither"), std::string::npos);
    EXPECT_NE(refused(folder_ / "nowhere"), "");
    EXPECT_NE(refused("/dev/zero"), "");
    // What a crash left behind goes with the next change.
    fs::create_directory(folder_ / "data" / "models" / ".adding");
    ASSERT_TRUE(add(golden("tiny_clamped")));
    EXPECT_EQ(kept(), (std::vector<std::string>{".lock", "tiny", "tiny_clamped"}));
}

TEST_F(ModelLibraryTest, saysSoWhereItCannotWrite) {
    tests::writeFile(folder_ / "data", "a file in the place of the folder");
    EXPECT_NE(refused(golden("tiny")).find("could not be changed"), std::string::npos);
}

TEST_F(ModelLibraryTest, changesAreMadeByOneProgramAtATime) {
    ASSERT_TRUE(add(golden("tiny")));
    const int other = ::open((folder_ / "data" / "models" / ".lock").c_str(), O_RDWR);
    ASSERT_EQ(::flock(other, LOCK_EX), 0);
    EXPECT_NE(refused(golden("tiny_clamped")).find("Another program"), std::string::npos);
    ::close(other);
    EXPECT_TRUE(add(golden("tiny_clamped")));
}

TEST_F(ModelLibraryTest, stopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto added = library_.add({golden("tiny"), {}}, {false, {}, stop.get_token()});
    ASSERT_TRUE(added);
    EXPECT_FALSE(*added);
    EXPECT_EQ(library_.list().size(), 1U);
}

TEST_F(ModelLibraryTest, listsWhatIsDamagedWithItsProblem) {
    ASSERT_TRUE(add(golden("tiny")));
    tests::writeFile(*library_.find("tiny") / "config.json", "{");
    EXPECT_TRUE(library_.list()[1].problem);
}

}  // namespace studio::core
