// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_library.h"

#include "core/base/file.h"
#include "core/model/checkpoint.h"
#include "core/model/checkpoint_writer.h"
#include "core/model/published_checkpoints.h"
#include "core/model/safetensors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWeights = "model.safetensors";
constexpr const char* kProvenance = "provenance.json";
/// Where a model is written before it has its name, and after it has lost it.
constexpr const char* kAdding = ".adding";
constexpr const char* kRemoving = ".removing";
constexpr std::size_t kLongestName = 60;
/// Of a name that "-2" and so on may have to follow.
constexpr std::size_t kLongestStem = 52;

tl::unexpected<Error> notKept(const fs::path& folder, const std::string& reason) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The folder of models, %1, could not be changed (%2) and is "
                                    "as it was; free some room or check its permissions."),
                   folder.string(), reason);
}

tl::unexpected<Error> noSuchModel(const std::string& name) {
    return failure(STUDIO_TRANSLATE("core",
                                    "There is no model called %1; see the list of models for "
                                    "their names."),
                   name);
}

/// A name that a folder can have and people can type: no slashes or control characters, no dot at
/// the front, and not too long. Empty if nothing is left.
std::string tidyName(std::string_view text, std::size_t longest = kLongestName) {
    std::string name;
    for (const char c : text) {
        const bool plain = c < 0 || (c > ' ' && c != '/' && c != '\\' && c != 0x7F);
        name += plain ? c : '-';
    }
    const std::size_t begin = name.find_first_not_of(".-");
    if (begin == std::string::npos)
        return {};
    name = name.substr(begin, longest);
    // Not within a letter of UTF-8.
    while (!name.empty() && begin + name.size() < text.size() &&
           (static_cast<unsigned char>(text[begin + name.size()]) & 0xC0) == 0x80)
        name.pop_back();
    return name;
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t length =
        std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

/// The folder of models, locked against changes of others while this lives. What was left there
/// half-done is cleared away.
class LockedFolder {
  public:
    LockedFolder() = default;
    LockedFolder(LockedFolder&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    LockedFolder& operator=(LockedFolder&&) = delete;
    ~LockedFolder() {
        if (file_ >= 0)
            ::close(file_);
    }

    static Expected<LockedFolder> open(const fs::path& folder) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (error)
            return notKept(folder, error.message());
        LockedFolder locked;
        locked.file_ = ::open((folder / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (locked.file_ < 0)
            return notKept(folder, std::generic_category().message(errno));
        if (::flock(locked.file_, LOCK_EX | LOCK_NB) != 0)
            return failure(STUDIO_TRANSLATE("core",
                                            "Another program is changing the models; try again "
                                            "when it is done."));
        for (const char* name : {kAdding, kRemoving})
            fs::remove_all(folder / name, error);
        return locked;
    }

  private:
    int file_ = -1;
};

/// Writes the files of a model into a new folder.
Expected<void> writeModel(const fs::path& folder, const Checkpoint& checkpoint,
                          const Provenance& provenance) {
    std::error_code error;
    if (!fs::create_directory(folder, error))
        return notKept(folder.parent_path(), error.message());
    if (auto written = writeCheckpoint(folder, checkpoint); !written)
        return written;
    return writeProvenance(folder / kProvenance, provenance);
}

}  // namespace

ModelLibrary::ModelLibrary(fs::path dataFolder, fs::path builtIn)
    : dataFolder_(std::move(dataFolder)), builtIn_(std::move(builtIn)) {}

std::string ModelLibrary::builtInName() const {
    return builtIn_.filename().string();
}

LibraryModel ModelLibrary::describe(const std::string& name, const fs::path& folder) const {
    LibraryModel model;
    model.name = name;
    model.folder = folder;
    std::error_code error;
    const auto text = readTextFile(folder / kConfigName, kLargestModelText);
    const auto count = countSafetensors(folder / kWeights);
    const auto configured =
        text ? readModelConfig(*text, model.config) : Expected<void>(tl::unexpected(text.error()));
    if (!count)
        model.problem = count.error();
    if (!configured)
        model.problem = configured.error();
    model.bytes = count ? fs::file_size(folder / kWeights, error) : 0;
    model.parameters = count.value_or(0);
    model.provenance = readProvenance(folder / kProvenance);
    model.provenance.builtIn = folder == builtIn_;
    return model;
}

std::vector<LibraryModel> ModelLibrary::list() const {
    std::vector<LibraryModel> models{describe(builtInName(), builtIn_)};
    std::error_code error;
    for (fs::directory_iterator entry(modelsFolder(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown;
        if (!name.starts_with('.') && name != builtInName() && entry->is_directory(unknown))
            models.push_back(describe(name, entry->path()));
    }
    std::sort(models.begin() + 1, models.end(),
              [](const LibraryModel& a, const LibraryModel& b) { return a.name < b.name; });
    const fs::path chosen = defaultModel();
    for (LibraryModel& model : models)
        model.isDefault = model.folder == chosen;
    return models;
}

std::optional<fs::path> ModelLibrary::find(const std::string& name) const {
    if (name == builtInName())
        return builtIn_;
    std::error_code error;
    const bool possible = !name.empty() && tidyName(name) == name;
    const fs::path folder = modelsFolder() / name;
    return possible && fs::is_directory(folder, error) ? std::optional(folder) : std::nullopt;
}

fs::path ModelLibrary::defaultModel() const {
    const auto text = readTextFile(defaultFile(), kLongestName + 1);
    if (!text)
        return builtIn_;
    return find(text->substr(0, text->find('\n'))).value_or(builtIn_);
}

fs::path ModelLibrary::resolve(const std::string& text) const {
    std::error_code error;
    if (text.empty())
        return defaultModel();
    return fs::exists(text, error) ? fs::path(text) : find(text).value_or(fs::path(text));
}

std::string ModelLibrary::freeName(const std::string& wanted) const {
    std::string name = wanted;
    std::error_code error;
    for (int i = 2; name == builtInName() || fs::exists(modelsFolder() / name, error); ++i)
        name = wanted + "-" + std::to_string(i);
    return name;
}

Expected<std::optional<LibraryModel>> ModelLibrary::add(const ModelAddition& addition,
                                                        ModelReading reading) const {
    if (!addition.name.empty() && tidyName(addition.name) != addition.name)
        return failure(STUDIO_TRANSLATE("core",
                                        "A model cannot be called \"%1\"; take a name of at most "
                                        "60 letters without blanks and slashes."),
                       addition.name);
    if (!addition.name.empty() && find(addition.name))
        return failure(STUDIO_TRANSLATE("core",
                                        "There is a model called %1 already; take another name, "
                                        "or remove it first."),
                       addition.name);
    reading.wantSum = true;
    auto parts = readModelParts(addition.path, reading);
    if (!parts)
        return tl::unexpected(parts.error());
    if (!*parts)
        return std::nullopt;
    std::error_code error;
    fs::path source = fs::weakly_canonical(addition.path, error);
    const Provenance provenance{source.filename().string(), (*parts)->sha256, (*parts)->archived,
                                utcNow(), false};
    auto checkpoint = makeCheckpoint(std::move(**parts));
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    return keep(addition.name, *checkpoint, provenance, reading.stop);
}

Expected<std::optional<LibraryModel>> ModelLibrary::keep(const std::string& wantedName,
                                                         Checkpoint& checkpoint,
                                                         const Provenance& provenance,
                                                         const std::stop_token& stop) const {
    const auto locked = LockedFolder::open(modelsFolder());
    if (!locked)
        return tl::unexpected(locked.error());
    for (const LibraryModel& model : list()) {
        if (wantedName.empty() && !provenance.sha256.empty() &&
            model.provenance.sha256 == provenance.sha256)
            return failure(STUDIO_TRANSLATE("core",
                                            "This model is there already, as %1; nothing was "
                                            "added."),
                           model.name);
    }
    const PublishedCheckpoint* published =
        provenance.archived ? publishedBySum(provenance.sha256) : nullptr;
    std::string name = wantedName;
    if (name.empty())
        name = tidyName(
            published != nullptr ? published->name : std::string_view(checkpoint.config.name),
            kLongestStem);
    name = freeName(name.empty() ? "model" : name);
    checkpoint.config.name = name;
    const fs::path aside = modelsFolder() / kAdding;
    const fs::path folder = modelsFolder() / name;
    std::error_code error;
    auto written = writeModel(aside, checkpoint, provenance);
    if (written && !stop.stop_requested())
        fs::rename(aside, folder, error);
    if (!written || error || stop.stop_requested()) {
        std::error_code ignored;
        fs::remove_all(aside, ignored);
        if (error)
            return notKept(modelsFolder(), error.message());
        if (!written)
            return notKept(modelsFolder(), written.error().arguments().back());
        return std::nullopt;
    }
    return std::optional(describe(name, folder));
}

Expected<void> ModelLibrary::remove(const std::string& name) const {
    if (name == builtInName())
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 comes with the program and stays; models that were "
                                        "added can be removed."),
                       name);
    const auto folder = find(name);
    if (!folder)
        return noSuchModel(name);
    const auto locked = LockedFolder::open(modelsFolder());
    if (!locked)
        return tl::unexpected(locked.error());
    const bool wasDefault = defaultModel() == *folder;
    std::error_code error;
    fs::rename(*folder, modelsFolder() / kRemoving, error);
    if (error)
        return notKept(modelsFolder(), error.message());
    fs::remove_all(modelsFolder() / kRemoving, error);
    if (wasDefault)
        fs::remove(defaultFile(), error);
    return {};
}

Expected<void> ModelLibrary::setDefault(const std::string& name) const {
    if (!find(name))
        return noSuchModel(name);
    std::error_code error;
    if (name == builtInName()) {
        fs::remove(defaultFile(), error);
        if (error)
            return notKept(dataFolder_, error.message());
        return {};
    }
    return writeFileAtomically(defaultFile(), name + "\n");
}

}  // namespace studio::core
