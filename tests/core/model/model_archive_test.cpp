// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What comes from elsewhere and is not as it should be: one sentence, and no memory or time spent.

#include "core/model/checkpoint.h"
#include "core/model/model_parts.h"
#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

Bytes golden(const char* name) {
    return readFile(tests::testData("golden/tiny_prenorm") / name, 1 << 24).value();
}

/// The sentence that opening a file with these bytes gives; empty if it is a model.
std::string said(const Bytes& bytes, const char* name = "m.tar.gz") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / name, bytes);
    tests::writeFile(folder / "vocab.txt", golden("vocab.txt"));
    const auto checkpoint = loadCheckpoint(folder / name);
    return checkpoint ? std::string() : checkpoint.error().message();
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST(ModelArchive, isReadWhateverElseLiesInIt) {
    const tests::ArchiveEntry model{"NES/model.pt", golden("model.pt"), {}};
    const tests::ArchiveEntry words{"NES/vocab.txt", golden("vocab.txt"), {}};
    EXPECT_EQ(said(tests::makeTarGz({{"NES/optimizer.pt", Bytes(1 << 20), {}},
                                     model,
                                     {"NES/scripts/run.sh", Bytes(10), {}},
                                     {"NES/latest", {}, "model.pt"},
                                     words})),
              "");
    EXPECT_EQ(
        said(tests::makeTarGz({{"./model.pt", model.bytes, {}}, {"vocab.txt", words.bytes, {}}})),
        "");
}

TEST(ModelArchive, refusesWhatLeadsOutOfIt) {
    const tests::ArchiveEntry model{"NES/model.pt", golden("model.pt"), {}};
    const tests::ArchiveEntry words{"NES/vocab.txt", golden("vocab.txt"), {}};
    for (const char* name : {"../vocab.txt", "/etc/vocab.txt", "a/../../model.pt", "../\x1b[2J"})
        EXPECT_TRUE(contains(said(tests::makeTarGz({model, words, {name, Bytes(4), {}}})),
                             "leads out of it"))
            << name;
    EXPECT_TRUE(contains(said(tests::makeTarGz({words, {"NES/model.pt", {}, "/etc/passwd"}})),
                         "a link in place of model.pt"));
}

TEST(ModelArchive, saysWhatIsMissing) {
    const tests::ArchiveEntry model{"NES/model.pt", golden("model.pt"), {}};
    EXPECT_TRUE(contains(said(tests::makeTarGz({})), "neither"));
    EXPECT_TRUE(contains(said(tests::makeTarGz({{"a.txt", Bytes(4), {}}})), "neither"));
    EXPECT_TRUE(contains(said(tests::makeTarGz({model})), "no vocab.txt beside model.pt"));
    EXPECT_TRUE(contains(said(tests::makeTarGz({model, {"b/model.pt", model.bytes, {}}})),
                         "several models"));
    EXPECT_TRUE(contains(said({'%', 'P', 'D', 'F', '-', '1', '.', '4', '\n', '%', 1, 2}, "a.pdf"),
                         "not a model"));
    EXPECT_TRUE(contains(said({}, "empty.pt"), "empty"));
}

TEST(ModelArchive, refusesTruncation) {
    const Bytes good = tests::makeTarGz(
        {{"NES/model.pt", golden("model.pt"), {}}, {"NES/vocab.txt", golden("vocab.txt"), {}}});
    for (std::size_t length = 3; length < good.size() - 100; length += 1 + length / 3)
        EXPECT_NE(said(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length))), "")
            << length;
}

TEST(ModelArchive, refusesBombs) {
    // Two megabytes of text where one is the most, and much that is of no use.
    const tests::ArchiveEntry model{"NES/model.pt", golden("model.pt"), {}};
    EXPECT_TRUE(contains(said(tests::makeTarGz({model, {"NES/vocab.txt", Bytes(2 << 20), {}}})),
                         "more than a model"));
    const Bytes zeros(8 << 20);
    EXPECT_NE(said(tests::makeZip({{"m/data.pkl", golden("model.pt"), {}}, {"m/data/0", zeros, {}}},
                                  true),
                   "bomb.pt"),
              "");
}

TEST(ModelArchive, foreignZipFilesAreNamed) {
    EXPECT_TRUE(contains(said(tests::makeZip({{"NES/model.pt", golden("model.pt"), {}}}), "m.zip"),
                         "not a checkpoint of PyTorch"));
}

TEST(ModelArchive, stopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "m.tar.gz", tests::makeTarGz({{"a/b", Bytes(1 << 20), {}}}));
    const auto parts = readModelParts(folder / "m.tar.gz", {false, {}, stop.get_token()});
    ASSERT_TRUE(parts);
    EXPECT_FALSE(*parts);
}

}  // namespace studio::core
