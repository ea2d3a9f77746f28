# The site in one image. The data path is a volume; index-data and content come with the program.
# The style sheet and script need Node.js 20.19 or later to build: the base image's own packages are older.
FROM node:22-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN dotnet publish src/EarlyHelp.Directory.Web -c Release -o /app && dotnet publish src/EarlyHelp.Directory.Cli -c Release -o /cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
COPY --from=build /cli /cli
# The user "app" comes with the base image and may write nothing but the volume.
RUN mkdir /data && chown app /data
VOLUME /data
# Both programs share the volume and the reference files. Probe /health/live and /health/ready.
ENV Directory__DataPath=/data \
    Directory__ReferencePath=/app/index-data \
    Directory__ContentPath=/app/content \
    ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER app
WORKDIR /app
ENTRYPOINT ["dotnet", "EarlyHelp.Directory.Web.dll"]
