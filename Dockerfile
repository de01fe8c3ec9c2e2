# The bot as a container: docker build -t accountbot . ; the settings are those of docs/operating.md.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /source
COPY . .
RUN dotnet publish Bot --configuration Release --output /published --arch $TARGETARCH --no-self-contained -p:UseAppHost=false

# No shell, no package manager and no root. The "extra" variant has what others of its kind lack and the bot needs: the
# languages' ways to write a number and a date (ICU), and time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /published .
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true
EXPOSE 8080
USER $APP_UID
# The bot takes up to 45 seconds to finish what it has begun: give it longer (docker stop --time 60,
# terminationGracePeriodSeconds: 60). It is well when GET /health/ready says so; without a shell, whoever runs it must ask.
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "AccountBot.Bot.dll"]
