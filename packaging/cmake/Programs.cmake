# The two programs. Each is skipped while its main file is not there.

if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/app/main.cpp")
  add_executable(rozwaga app/main.cpp)
  list(TRANSFORM ROZWAGA_ROOMS PREPEND rozwaga_ OUTPUT_VARIABLE every_room)
  target_link_libraries(rozwaga PRIVATE ${every_room} CLI11::CLI11)
  target_compile_definitions(rozwaga PRIVATE ROZWAGA_VERSION="${PROJECT_VERSION}")
endif()

# Links no window library: a server or a CI job runs it.
if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/app/rozwagactl.cpp")
  add_executable(rozwagactl app/rozwagactl.cpp)
  target_link_libraries(rozwagactl PRIVATE rozwaga_cli)
  target_compile_definitions(rozwaga_cli PRIVATE ROZWAGA_VERSION="${PROJECT_VERSION}")
endif()
