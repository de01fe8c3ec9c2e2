using AccountBot.Storage.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccountBot.Storage.Dialogs;

/// <summary>Registers the store of dialog state: the one place where the store meets the bot framework.</summary>
static class DialogStateRegistration
{
    public static void AddDialogState(this IServiceCollection services) =>
        services.AddSingleton<IStorage>(provider => new DialogStateStorage(
            provider.GetRequiredService<TableService>().Gateway(TableNames.DialogState),
            provider.GetRequiredService<ILogger<DialogStateStorage>>()
        ));
}
