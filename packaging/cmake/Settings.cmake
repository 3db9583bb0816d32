# Language, warnings, build type and sanitizers: everything that holds for the whole tree.

get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT CMAKE_BUILD_TYPE AND NOT multi_config)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

option(BUILD_TESTING "Build the tests" ON)
option(ROZWAGA_SANITIZE "Build everything with address and undefined-behaviour sanitizers" OFF)
option(ROZWAGA_FUZZ "Build the fuzz targets with libFuzzer (needs clang); implies ROZWAGA_SANITIZE" OFF)
option(ROZWAGA_BATCHES "Compile the files of a room in batches: a whole build takes a third of the time" OFF)
option(ROZWAGA_WARNINGS_ARE_ERRORS "Stop at the first warning in our own code" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Lines for a backtrace; what a debugger would want besides costs a fifth of the build.
if(NOT MSVC)
  string(REGEX REPLACE "-g( |$)" "-g1\\1" CMAKE_CXX_FLAGS_RELWITHDEBINFO "${CMAKE_CXX_FLAGS_RELWITHDEBINFO}")
endif()

if(ROZWAGA_BATCHES)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()

if(ROZWAGA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "ROZWAGA_FUZZ needs clang: configure with -DCMAKE_CXX_COMPILER=clang++-16")
  endif()
  set(ROZWAGA_SANITIZE ON)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(ROZWAGA_SANITIZE)
  add_compile_definitions(ROZWAGA_SANITIZED)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  # A debug build with sanitizers and no optimisation takes minutes where this takes seconds.
  add_compile_options($<$<CONFIG:Debug>:-O1> $<$<CONFIG:Debug>:-g1>)
  add_link_options(-fsanitize=address,undefined)
endif()

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE AND NOT WIN32)
  add_link_options(-Wl,--as-needed)
endif()

# What our own code is compiled with; third-party code is not held to it.
add_library(rozwaga_settings INTERFACE)
target_include_directories(rozwaga_settings INTERFACE "${CMAKE_CURRENT_SOURCE_DIR}/app")
if(MSVC)
  target_compile_options(rozwaga_settings INTERFACE /W4 /utf-8 /permissive-)
  if(ROZWAGA_WARNINGS_ARE_ERRORS)
    target_compile_options(rozwaga_settings INTERFACE /WX)
  endif()
else()
  target_compile_options(rozwaga_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>)
  if(ROZWAGA_WARNINGS_ARE_ERRORS)
    target_compile_options(rozwaga_settings INTERFACE -Werror)
  endif()
  # Everything read comes from outside: an index past the end stops the program.
  target_compile_definitions(rozwaga_settings INTERFACE _GLIBCXX_ASSERTIONS)
endif()
