using AccountBot.Bot.Hosting;
using AccountBot.Bot.LocalServices;

var builder = WebApplication.CreateBuilder(args);
if (StartupChecks.Problem(builder) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}
builder.AddLocalServices();
builder.AddAccountBot();

var app = builder.Build();
app.MapAccountBot();
return await app.RunWithLocalServicesAsync();
