# One static library per folder of app/. What a room may link is the table of the design;
# tests/architecture holds the #includes against the same table.
#
# A room whose folder does not exist, or holds only headers, becomes an INTERFACE library,
# so that the rooms above it configure all the same.

set(ROZWAGA_ROOMS "")

function(rozwaga_room name)
  cmake_parse_arguments(room "" "" "ROOMS;PUBLIC;PRIVATE" ${ARGN})
  set(target rozwaga_${name})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/app/${name}/*.cpp")
  list(TRANSFORM room_ROOMS PREPEND rozwaga_)
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC rozwaga_settings ${room_ROOMS} ${room_PUBLIC} PRIVATE ${room_PRIVATE})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE rozwaga_settings ${room_ROOMS} ${room_PUBLIC})
  endif()
  set(ROZWAGA_ROOMS ${ROZWAGA_ROOMS} ${name} PARENT_SCOPE)
endfunction()

rozwaga_room(base PUBLIC fmt::fmt tl::expected PRIVATE PkgConfig::sodium)
rozwaga_room(course ROOMS base PRIVATE ${ROZWAGA_YAML} PkgConfig::cmark cereal::cereal)
rozwaga_room(record ROOMS base PRIVATE cereal::cereal ZLIB::ZLIB)
rozwaga_room(progress ROOMS base course record)
rozwaga_room(learning ROOMS base course progress record PRIVATE date::date)
rozwaga_room(certificate ROOMS base course progress learning record
  PRIVATE PkgConfig::sodium PkgConfig::cbor nlohmann_json::nlohmann_json)
rozwaga_room(text ROOMS base PRIVATE Boost::locale ICU::uc ICU::i18n)
rozwaga_room(registry ROOMS base course learning certificate text PRIVATE rozwaga_soci PkgConfig::sodium nlohmann_json::nlohmann_json)
rozwaga_room(documents ROOMS base text course progress learning certificate registry
  PRIVATE PkgConfig::pangocairo PkgConfig::fontconfig qpdf::libqpdf PkgConfig::lcms2 PkgConfig::qrencode PkgConfig::zxing
  PkgConfig::png PkgConfig::turbojpeg PkgConfig::xlsxwriter PkgConfig::archive PkgConfig::gmime)
# clang cannot compile qpdf 11's headers as C++20 with libstdc++: app/documents/qpdf_headers.h says why.
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT MSVC)
  file(GLOB qpdf_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/app/documents/qpdf_*.cpp")
  set_source_files_properties(${qpdf_sources} PROPERTIES COMPILE_OPTIONS "-std=c++17")
endif()
rozwaga_room(session ROOMS base course record progress learning certificate registry documents)
rozwaga_room(widgets ROOMS base text PRIVATE imgui)
rozwaga_room(screens ROOMS base text widgets course progress learning certificate registry session)
rozwaga_room(system ROOMS base PRIVATE Threads::Threads)
rozwaga_room(platform ROOMS base widgets
  PRIVATE imgui imgui_window glfw OpenGL::GL rozwaga_stb Freetype::Freetype Threads::Threads)
rozwaga_room(cli ROOMS base course record progress learning certificate registry session text documents system
  PRIVATE CLI11::CLI11 nlohmann_json::nlohmann_json)
rozwaga_room(desktop ROOMS base course record progress learning certificate registry session text documents widgets screens
  system platform PRIVATE Threads::Threads)
