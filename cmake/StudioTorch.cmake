# LibTorch: Debian's, or the one in CMAKE_PREFIX_PATH or Torch_DIR (`studio.sh --torch DIR`).

# Torch's own configuration reports on all it finds; only its errors are of interest here.
set(CMAKE_MESSAGE_LOG_LEVEL_BEFORE_TORCH "${CMAKE_MESSAGE_LOG_LEVEL}")
set(CMAKE_MESSAGE_LOG_LEVEL WARNING)
find_package(Torch REQUIRED)
set(CMAKE_MESSAGE_LOG_LEVEL "${CMAKE_MESSAGE_LOG_LEVEL_BEFORE_TORCH}")

if(TORCH_CXX_FLAGS MATCHES "_GLIBCXX_USE_CXX11_ABI=0")
  message(FATAL_ERROR "This LibTorch is built for the old C++ ABI; take the archive whose name says "
                      "\"cxx11-abi\".")
endif()
message(STATUS "LibTorch ${Torch_VERSION}: ${TORCH_LIBRARY}")
