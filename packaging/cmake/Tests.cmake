# tests/<name>/*.cpp becomes the executable tests_<name>, with a ctest entry of its name; what takes it longest is an entry of
# its own (rozwaga_add_tests, below).
#   <name> is a room          that room, what it stands on, and the real disk and clock (system)
#   architecture, packaging   nothing but Catch2: they read the sources
#   looks                     every room, the world of tests/learner and the manager's widgets of tests/widgets
#   attacks                   every room, and the pictures of tests/documents
#   collecting                the command line's rooms, and the databases of tests/registry
#   manager                   every room, the world of tests/learner and the databases of tests/registry
#   any other name            every room
# Test cases tagged [unsanitized] are about figures and wording: they are left out with sanitizers, which cannot judge them.
# tests/bench/, tests/fuzz/, tests/interop/ and tests/tour/ are built differently, below.

enable_testing()

function(rozwaga_test_settings target)
  target_link_libraries(${target} PRIVATE rozwaga_settings)
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
  target_compile_definitions(${target} PRIVATE
    ROZWAGA_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
    ROZWAGA_BINARY_DIR="${CMAKE_BINARY_DIR}"
    ROZWAGA_SHARE_DIR="${ROZWAGA_SHARE}"
    ROZWAGA_CTL="${CMAKE_BINARY_DIR}/bin/rozwagactl")
  # The tests' own code is compiled once and run once: making it fast costs more than it gives back, but for what draws.
  if(NOT MSVC AND NOT target MATCHES "^(bench_|tests_looks$)")
    target_compile_options(${target} PRIVATE -O0)
  endif()
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
endfunction()

# Links TARGET with every room of the list that follows.
function(rozwaga_link_rooms target)
  set(rooms ${ARGN})
  list(TRANSFORM rooms PREPEND rozwaga_)
  target_link_libraries(${target} PRIVATE ${rooms})
endfunction()

# Makes TARGET wait for what the programs find beside them.
function(rozwaga_needs_share target)
  add_dependencies(${target} rozwaga_catalogues rozwaga_fonts rozwaga_pictures)
  foreach(needed IN ITEMS rozwagactl rozwaga_packs)
    if(TARGET ${needed})
      add_dependencies(${target} ${needed})
    endif()
  endforeach()
endfunction()

# One ctest entry, run in the order of its cost: about the seconds it takes without sanitizers.
function(rozwaga_add_test entry cost)
  add_test(NAME ${entry} COMMAND ${ARGN})
  set_tests_properties(${entry} PROPERTIES TIMEOUT 900 COST ${cost})
endfunction()

# The entries of tests_<name>. What would keep one core busy, or waiting, when all others are done runs beside the rest.
function(rozwaga_add_tests name)
  set(test tests_${name})
  set(judged "")
  if(ROZWAGA_SANITIZE)
    set(judged "~[unsanitized]")
  endif()
  if(name STREQUAL "looks")
    rozwaga_add_test(looks_survey 60 ${test} "[survey]")
    rozwaga_add_test(looks 20 ${test} "~[survey]")
  elseif(name MATCHES "^(record|collecting)$")
    rozwaga_add_test(${name}_kills 30 ${test} "[kills]")
    rozwaga_add_test(${name} 10 ${test} "~[kills]${judged}")
  elseif(name STREQUAL "learner")
    foreach(half IN ITEMS 0 1)
      math(EXPR number "${half} + 1")
      rozwaga_add_test(learner_${number} 20 ${test} --shard-count 2 --shard-index ${half} ${judged})
    endforeach()
  else()
    set(costs cli 25 content 20 attacks 14 certificate 14 documents 12 course 12 learning 10 registry 10 manager 5)
    list(FIND costs ${name} at)
    set(cost 1)
    if(NOT at EQUAL -1)
      math(EXPR at "${at} + 1")
      list(GET costs ${at} cost)
    endif()
    rozwaga_add_test(${name} ${cost} ${test} ${judged})
  endif()
endfunction()

file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true "${CMAKE_CURRENT_SOURCE_DIR}/tests/*")
foreach(folder IN LISTS folders)
  get_filename_component(name "${folder}" NAME)
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  if(name MATCHES "^(bench|fuzz|interop)$" OR NOT sources)
    continue()
  endif()
  # Spelling is no matter for sanitizers, and what looks draws is drawn under them by learner and widgets.
  if(ROZWAGA_SANITIZE AND name MATCHES "^(content|looks)$")
    continue()
  endif()
  if(ROZWAGA_SANITIZE)
    list(FILTER sources EXCLUDE REGEX "/learner/legible_test.cpp$")   # clipped text, on every page: no matter for them either
  endif()
  set(test tests_${name})
  if(name STREQUAL "looks")
    foreach(shared world walk papers)
      list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/learner/${shared}.cpp")
    endforeach()
    list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/manager/samples.cpp")
    list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/widgets/sample_managing.cpp")
    # It draws a thousand windows, and so is worth compiling well in every build.
    if(NOT MSVC)
      set_source_files_properties("${folder}/raster.cpp" "${folder}/checks_pixels.cpp" PROPERTIES COMPILE_OPTIONS -O2)
    endif()
  endif()
  if(name MATCHES "^(collecting|manager)$")
    foreach(shared backends postgres_server)
      list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/registry/${shared}.cpp")
    endforeach()
  endif()
  if(name STREQUAL "manager")
    list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/learner/world.cpp")
  endif()
  if(name STREQUAL "attacks")
    list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/tests/documents/picture_files.cpp")
  endif()
  add_executable(${test} ${sources})
  rozwaga_test_settings(${test})
  if(name MATCHES "^(architecture|packaging)$")
    # reads the sources only
  elseif(name STREQUAL "collecting")
    rozwaga_link_rooms(${test} cli)
    target_link_libraries(${test} PRIVATE rozwaga_soci)
    rozwaga_needs_share(${test})
  elseif(name IN_LIST ROZWAGA_ROOMS)
    rozwaga_link_rooms(${test} ${name} system)
    if(name MATCHES "^(text|documents|session|widgets|screens)$")
      add_dependencies(${test} rozwaga_catalogues rozwaga_fonts)
    elseif(name MATCHES "^(cli|platform)$")
      rozwaga_needs_share(${test})
    endif()
    if(name MATCHES "^(widgets|screens|platform)$")
      target_link_libraries(${test} PRIVATE imgui)
    elseif(name STREQUAL "documents")
      # What it wrote is read back with other people's readers.
      target_link_libraries(${test} PRIVATE rozwaga_stb PkgConfig::archive PkgConfig::gmime)
    elseif(name STREQUAL "registry")
      target_link_libraries(${test} PRIVATE rozwaga_soci)   # to look behind the registry, and to damage it
    endif()
  else()
    rozwaga_link_rooms(${test} ${ROZWAGA_ROOMS})
    target_link_libraries(${test} PRIVATE imgui rozwaga_stb)
    rozwaga_needs_share(${test})
    if(name STREQUAL "manager")
      target_link_libraries(${test} PRIVATE rozwaga_soci)
    endif()
  endif()
  # nlohmann/json and Threads serve the tests themselves.
  target_link_libraries(${test} PRIVATE nlohmann_json::nlohmann_json Threads::Threads Catch2::Catch2WithMain)
  rozwaga_add_tests(${name})
endforeach()

# Other people's verifiers (Node.js) judge certificates of ours. It is about what we write, not how: no matter for sanitizers.
if(NOT ROZWAGA_SANITIZE)
  add_executable(make_credentials tests/interop/make_credentials.cpp)
  rozwaga_test_settings(make_credentials)
  rozwaga_link_rooms(make_credentials certificate)
  target_link_libraries(make_credentials PRIVATE nlohmann_json::nlohmann_json)
  rozwaga_add_test(interop 40 "${CMAKE_CURRENT_SOURCE_DIR}/tests/interop/run" $<TARGET_FILE:make_credentials> "${CMAKE_BINARY_DIR}/interop")

  # The guided tours to their end, in the real window: a screen that lost a button shows here.
  foreach(tour IN ITEMS "learner;en;46" "manager;pl;12")
    list(GET tour 0 side)
    list(GET tour 1 language)
    list(GET tour 2 cost)
    rozwaga_add_test(tour_${side} ${cost} "${CMAKE_CURRENT_SOURCE_DIR}/tests/tour/run" $<TARGET_FILE_DIR:rozwaga> ${side} ${language})
  endforeach()
endif()

# The gallery of widgets: opens a window and leaves pictures; started by hand.
file(GLOB gallery CONFIGURE_DEPENDS
  "${CMAKE_CURRENT_SOURCE_DIR}/tests/widgets/gallery/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/tests/widgets/sample_*.cpp")
if(gallery)
  add_executable(widgets_gallery EXCLUDE_FROM_ALL ${gallery})
  rozwaga_test_settings(widgets_gallery)
  rozwaga_link_rooms(widgets_gallery platform text)
  add_dependencies(widgets_gallery rozwaga_catalogues rozwaga_fonts)
endif()

# Benchmarks: tests/bench/bench_*.cpp, one program each, started by hand.
file(GLOB benches CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tests/bench/bench_*.cpp")
if(benches AND NOT ROZWAGA_SANITIZE)
  find_package(benchmark REQUIRED)
  file(GLOB bench_helpers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tests/bench/*.cpp")
  list(REMOVE_ITEM bench_helpers ${benches})
  foreach(source IN LISTS benches)
    get_filename_component(bench "${source}" NAME_WE)
    add_executable(${bench} "${source}" ${bench_helpers})
    rozwaga_test_settings(${bench})
    rozwaga_link_rooms(${bench} ${ROZWAGA_ROOMS})
    target_link_libraries(${bench} PRIVATE imgui imgui_window glfw OpenGL::GL Threads::Threads benchmark::benchmark)
    set_target_properties(${bench} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
    rozwaga_needs_share(${bench})
    if(bench STREQUAL "bench_registry")
      target_sources(${bench} PRIVATE tests/registry/postgres_server.cpp)
      target_link_libraries(${bench} PRIVATE rozwaga_soci)
    endif()
  endforeach()
endif()

# What bench_app measures the app against: nothing but the window libraries.
add_executable(bare_window EXCLUDE_FROM_ALL tests/bench/bare_window/main.cpp)
target_link_libraries(bare_window PRIVATE imgui imgui_window glfw OpenGL::GL Freetype::Freetype)
set_target_properties(bare_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
if(TARGET bench_app)
  add_dependencies(bench_app bare_window rozwaga)
  target_compile_definitions(bench_app PRIVATE ROZWAGA_IMGUI_DEMO="${imgui_SOURCE_DIR}/imgui_demo.cpp")
endif()

# Fuzz targets: tests/fuzz/fuzz_<subject>.cpp, linked with the room the subject begins with (record,
# course_pack), or with all. With libFuzzer they search; ctest replays tests/fuzz/corpus/<subject>/ either way.
add_custom_target(rozwaga_fuzzers)
file(GLOB fuzzers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/fuzz_*.cpp")
foreach(source IN LISTS fuzzers)
  get_filename_component(fuzzer "${source}" NAME_WE)
  string(REPLACE "fuzz_" "" subject "${fuzzer}")
  add_executable(${fuzzer} "${source}")
  rozwaga_test_settings(${fuzzer})
  string(REGEX MATCH "^[a-z]+" room "${subject}")
  if(room IN_LIST ROZWAGA_ROOMS)
    rozwaga_link_rooms(${fuzzer} ${room} system)
  else()
    rozwaga_link_rooms(${fuzzer} ${ROZWAGA_ROOMS})
  endif()
  add_dependencies(rozwaga_fuzzers ${fuzzer})
  set_target_properties(${fuzzer} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
  set(corpus "${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/corpus/${subject}")
  if(ROZWAGA_FUZZ)
    target_link_options(${fuzzer} PRIVATE -fsanitize=fuzzer)
    add_test(NAME ${fuzzer} COMMAND ${fuzzer} -runs=0 "${corpus}")
  else()
    target_sources(${fuzzer} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/replay.cpp")
    add_test(NAME ${fuzzer} COMMAND ${fuzzer} "${corpus}")
  endif()
  set_tests_properties(${fuzzer} PROPERTIES TIMEOUT 300)
endforeach()
