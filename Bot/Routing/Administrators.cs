using AccountBot.Bot.Hosting;
using AccountBot.Playbook.People;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Routing;

/// <summary>Who may set what counts for a whole tenant. On a developer's machine, as long as no one is named, everyone.</summary>
public sealed class Administrators(IOptions<BotSettings> settings, IHostEnvironment environment)
{
    public bool Are(Person person) =>
        settings.Value.Admins.Any(person.Is) || (settings.Value.Admins.Count == 0 && environment.IsDevelopment());
}
