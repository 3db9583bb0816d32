# Dear ImGui and Catch2, which Debian 12 has too old: built here from source, warnings off.
#
# ROZWAGA_SOURCES says where they come from:
#   cache  the folder packaging/lib/fetch-sources fills through apt (the default on Debian)
#   fetch  upstream at a pinned commit through FetchContent (the default elsewhere)

set(ROZWAGA_IMGUI_LEAST 19220)
set(ROZWAGA_CATCH2_LEAST 3.7)

find_program(APT_GET apt-get)
if(APT_GET)
  set(default_sources cache)
else()
  set(default_sources fetch)
endif()
set(ROZWAGA_SOURCES ${default_sources} CACHE STRING "Where Dear ImGui and Catch2 come from: cache or fetch")

# The same rule as in packaging/lib/cache.sh.
if(DEFINED ENV{ROZWAGA_CACHE})
  set(cache_folder "$ENV{ROZWAGA_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(cache_folder "$ENV{XDG_CACHE_HOME}/rozwaga")
else()
  set(cache_folder "$ENV{HOME}/.cache/rozwaga")
endif()

if(ROZWAGA_SOURCES STREQUAL "cache")
  set(imgui_SOURCE_DIR "${cache_folder}/imgui")
  set(catch2_SOURCE_DIR "${cache_folder}/catch2")
  foreach(folder IN ITEMS "${imgui_SOURCE_DIR}/imgui.h" "${catch2_SOURCE_DIR}/CMakeLists.txt")
    if(NOT EXISTS "${folder}")
      message(FATAL_ERROR "${folder} is missing.\n"
        "Run packaging/lib/fetch-sources (packaging/run does), or configure with -DROZWAGA_SOURCES=fetch.")
    endif()
  endforeach()
else()
  include(FetchContent)
  FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5 # 1.92.2b
    SOURCE_SUBDIR none)
  FetchContent_Declare(catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git
    GIT_TAG fa43b77429ba76c462b1898d6cd2f2d7a9416b14 # 3.7.1
    SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(imgui)
  if(BUILD_TESTING)
    FetchContent_MakeAvailable(catch2)
  endif()
endif()

file(STRINGS "${imgui_SOURCE_DIR}/imgui.h" version_line REGEX "^#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${version_line}")
if(imgui_version LESS ROZWAGA_IMGUI_LEAST)
  message(FATAL_ERROR "Dear ImGui ${imgui_version} in ${imgui_SOURCE_DIR} is older than ${ROZWAGA_IMGUI_LEAST}")
endif()

set(imgui_config "${CMAKE_CURRENT_SOURCE_DIR}/packaging/imgui")
add_library(imgui STATIC EXCLUDE_FROM_ALL
  "${imgui_SOURCE_DIR}/imgui.cpp"
  "${imgui_SOURCE_DIR}/imgui_demo.cpp"
  "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp"
  "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
  "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp"
  "${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp"
  "${imgui_config}/default_hooks.cpp")
target_include_directories(imgui SYSTEM PUBLIC
  "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/cpp" "${imgui_SOURCE_DIR}/misc/freetype" "${imgui_config}")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${imgui_config}/imconfig.h")
target_compile_options(imgui PRIVATE $<IF:$<CXX_COMPILER_ID:MSVC>,/w,-w>)
target_link_libraries(imgui PRIVATE Freetype::Freetype)

add_library(imgui_window STATIC EXCLUDE_FROM_ALL
  "${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp"
  "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_window SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
target_compile_options(imgui_window PRIVATE $<IF:$<CXX_COMPILER_ID:MSVC>,/w,-w>)
set_target_properties(imgui imgui_window PROPERTIES UNITY_BUILD OFF)
target_link_libraries(imgui_window PUBLIC imgui PRIVATE glfw ${CMAKE_DL_LIBS})

if(BUILD_TESTING)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(CATCH_INSTALL_DOCS OFF)
  set(CATCH_INSTALL_EXTRAS OFF)
  add_subdirectory("${catch2_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/catch2" EXCLUDE_FROM_ALL SYSTEM)
  get_directory_property(Catch2_VERSION DIRECTORY "${catch2_SOURCE_DIR}" DEFINITION Catch2_VERSION)
  if(Catch2_VERSION VERSION_LESS ROZWAGA_CATCH2_LEAST)
    message(FATAL_ERROR "Catch2 ${Catch2_VERSION} in ${catch2_SOURCE_DIR} is older than ${ROZWAGA_CATCH2_LEAST}")
  endif()
  # A few large translation units compile several times faster than Catch2's hundred.
  set_target_properties(Catch2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 50)
  target_compile_options(Catch2 PRIVATE $<IF:$<CXX_COMPILER_ID:MSVC>,/w,-w>)
endif()
