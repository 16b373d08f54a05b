// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/file.h"

#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::core {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

TEST(File, writesAndReadsBack) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.txt";
    ASSERT_TRUE(writeFileAtomically(path, std::string_view("old")));
    ASSERT_TRUE(writeFileAtomically(path, std::string_view("new contents")));
    EXPECT_EQ(readTextFile(path, 100).value(), "new contents");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1)
        << "a file written aside was left behind";
}

TEST(File, keepsModeAndFollowsLinks) {
    const TemporaryFolder folder;
    const fs::path target = folder / "target";
    std::ofstream(target) << "old";
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("target", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", std::string_view("new")));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(readTextFile(target, 100).value(), "new");
    struct stat status {};
    ASSERT_EQ(stat(target.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(File, followsLinksToWhereNothingIsYet) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "sub");
    fs::create_symlink("sub/target", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", std::string_view("new")));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(readTextFile(folder / "sub" / "target", 100).value(), "new");
}

TEST(File, leavesProtectedFilesAlone) {
    if (geteuid() == 0)
        GTEST_SKIP() << "nothing is protected from root";
    const TemporaryFolder folder;
    std::ofstream(folder / "a") << "old";
    fs::permissions(folder / "a", fs::perms::owner_read);
    EXPECT_FALSE(writeFileAtomically(folder / "a", std::string_view("new")));
    EXPECT_EQ(readTextFile(folder / "a", 100).value(), "old");
}

TEST(File, appendsOnlyToWhatIsThere) {
    const TemporaryFolder folder;
    EXPECT_FALSE(appendToFile(folder / "a", "x"));
    EXPECT_FALSE(fs::exists(folder / "a"));
    ASSERT_TRUE(writeFileAtomically(folder / "a", std::string_view("one\n")));
    ASSERT_TRUE(appendToFile(folder / "a", "two\n"));
    EXPECT_EQ(readTextFile(folder / "a", 100).value(), "one\ntwo\n");
    const auto full = appendToFile("/dev/full", "x");
    ASSERT_FALSE(full);
    EXPECT_NE(full.error().message().find("could not be written"), std::string::npos);
}

TEST(File, failsWithOneSentenceAndChangesNothing) {
    const TemporaryFolder folder;
    EXPECT_FALSE(readFile(folder / "missing", 100));
    EXPECT_FALSE(readFile(folder.path(), 100));
    EXPECT_FALSE(checkWritable(folder.path()));
    EXPECT_FALSE(checkWritable(folder / "no" / "file"));
    EXPECT_TRUE(checkWritable(folder / "file"));
    ASSERT_TRUE(writeFileAtomically(folder / "big", std::string(2000, 'x')));
    const auto tooBig = readFile(folder / "big", 1000);
    ASSERT_FALSE(tooBig);
    EXPECT_NE(tooBig.error().message().find("1000"), std::string::npos);
    const auto nowhere =
        writeFileAtomically(folder / "no" / "such" / "file", std::string_view("x"));
    ASSERT_FALSE(nowhere);
    EXPECT_NE(nowhere.error().message().find("could not be written"), std::string::npos);
}

}  // namespace studio::core
