# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .editorconfig ./
COPY .mvn .mvn
COPY db db
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -DskipTests
# The embedded database stays behind: here there is a server
RUN java -Djarmode=tools -jar target/tracker-*.jar extract --layers --application-filename tracker.jar --destination layers \
    && rm layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin tracker
WORKDIR /tracker
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER tracker
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "tracker.jar"]
