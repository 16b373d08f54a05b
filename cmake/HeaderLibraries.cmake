# Header-only libraries of Debian. Where one is not installed, its package is fetched and unpacked
# into the build folder, which needs no rights; without network, -DSTUDIO_HEADERS=DIR names a
# folder that holds nlohmann/, tl/, CLI/ and readerwriterqueue/.

set(STUDIO_HEADERS "" CACHE PATH "Folder with header-only libraries, if not in the system's")

function(studio_header_library name header package)
  string(MAKE_C_IDENTIFIER "STUDIO_${name}_INCLUDE" variable)
  set(unpacked "${PROJECT_BINARY_DIR}/headers/${package}")
  find_path(${variable} "${header}"
            HINTS "${STUDIO_HEADERS}" "${unpacked}/usr/include")
  find_program(STUDIO_APT_GET apt-get)
  find_program(STUDIO_DPKG_DEB dpkg-deb)
  if(NOT ${variable} AND STUDIO_APT_GET AND STUDIO_DPKG_DEB)
    message(STATUS "${header} is not installed; fetching Debian's ${package} into the build folder")
    file(MAKE_DIRECTORY "${unpacked}")
    execute_process(COMMAND "${STUDIO_APT_GET}" download "${package}"
                    WORKING_DIRECTORY "${unpacked}" OUTPUT_QUIET ERROR_QUIET)
    file(GLOB archives "${unpacked}/*.deb")
    foreach(archive IN LISTS archives)
      execute_process(COMMAND "${STUDIO_DPKG_DEB}" -x "${archive}" "${unpacked}")
    endforeach()
    find_path(${variable} "${header}" HINTS "${unpacked}/usr/include")
  endif()
  if(NOT ${variable})
    message(FATAL_ERROR "${header} was not found. Install the package ${package}, or name a folder "
                        "that holds it with -DSTUDIO_HEADERS=DIR.")
  endif()
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${${variable}}")
endfunction()

studio_header_library(studio_json nlohmann/json.hpp nlohmann-json3-dev)
studio_header_library(studio_expected tl/expected.hpp libexpected-dev)
studio_header_library(studio_cli11 CLI/CLI.hpp libcli11-dev)
if(STUDIO_GUI)
  studio_header_library(studio_queue readerwriterqueue/readerwriterqueue.h libreaderwriterqueue-dev)
endif()
