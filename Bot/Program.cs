using AccountBot.Bot;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.LocalServices;

var builder = WebApplication.CreateBuilder(args);
if (StoreCommand.In(args) is { } command)
{
    builder.AddLocalServices();
    return await command.RunAsync(builder.Configuration, Console.Out, Console.Error);
}
if (StartupChecks.Problem(builder) is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return 1;
}
builder.AddLocalServices();
builder.AddAccountBot();

var app = builder.Build();
if (StartupChecks.Problem(app) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 1;
}
app.MapAccountBot();
return await app.RunWithLocalServicesAsync();
