# What every target is compiled with: link it PRIVATE as studio_options.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, Debug, RelWithDebInfo" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

find_program(STUDIO_CCACHE ccache)
if(STUDIO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${STUDIO_CCACHE}")
endif()

add_library(studio_options INTERFACE)
target_include_directories(studio_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(studio_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
  $<$<BOOL:${STUDIO_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12's false alarms about copies in std::string and std::vector (bugs 105329, 105651).
  target_compile_options(studio_options INTERFACE
    -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(STUDIO_SANITIZE)
  target_compile_options(studio_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(studio_options INTERFACE -fsanitize=address,undefined)
endif()
if(STUDIO_SANITIZE_THREADS)
  target_compile_options(studio_options INTERFACE -fsanitize=thread)
  target_link_options(studio_options INTERFACE -fsanitize=thread)
endif()
