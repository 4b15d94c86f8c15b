# Collate.Local as a plain container, for those outside Azure Functions: docs/runbook.md, "In a container".
# Not built by this repository's checks. The images are named by tag; pin them by digest where you build.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
# The sample settings name Azurite; in a container the environment says everything.
RUN dotnet publish functions/Collate.Local -c Release -o /app && rm -f /app/local.settings*.json

# "extra" for the time zones that Digest__TimeZone may name. No shell, and no root.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
ENV Http__Address=http://0.0.0.0:7071
EXPOSE 7071
ENTRYPOINT ["dotnet", "Collate.Local.dll"]
CMD ["serve"]
