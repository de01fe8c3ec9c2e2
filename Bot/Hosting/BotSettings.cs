using System.ComponentModel.DataAnnotations;

namespace AccountBot.Bot.Hosting;

/// <summary>What an operator sets, section <c>AccountBot</c>.</summary>
public sealed class BotSettings : IValidatableObject
{
    public const string Section = "AccountBot";

    /// <summary>Where people's clients find this bot's pictures.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = null!;

    /// <summary>An account manager is never the manager of the same account. Off only to try things alone.</summary>
    public bool FourEyes { get; set; } = true;

    /// <summary>The tenants that may use this bot; empty for every tenant.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>
    /// Who looks after the bot, and may set what counts for a whole tenant: Entra object ids. On a developer's machine no one needs to be named.
    /// </summary>
    public IList<string> Admins { get; } = [];

    /// <summary>Entra object ids of those who may read every account of their tenant, and change nothing.</summary>
    public IList<string> Auditors { get; } = [];

    /// <summary>Where someone without the app can install it.</summary>
    public Uri? InstallLink { get; set; }

    /// <summary>
    /// Hosts, each with those below it, from which files are fetched and to which they are sent, besides those of OneDrive and SharePoint.
    /// This machine itself, as <c>localhost</c> or its address, is for trying things alone, and takes no encryption.
    /// </summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>How long a decided message may stay unsaid before another instance says it.</summary>
    public TimeSpan OutboxGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often each instance looks at the agenda.</summary>
    public TimeSpan AgendaPace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long an instance has what it took from the agenda; after that another one may take it.</summary>
    public TimeSpan AgendaLease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// load balancer has heard of it.
    /// load has heard of it.
    /// </summary>
    public TimeSpan DrainFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a process that is told to stop goes on with what it has begun. What is left then, others do. The host, and the person who
    /// stops it, must wait longer.
    /// </summary>
    public TimeSpan FinishWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often each instance looks how it goes: what is overdue, and since when.</summary>
    public TimeSpan WatchPace { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A card is brought up to date at most this often.</summary>
    public TimeSpan CardPace { get; set; } = TimeSpan.FromSeconds(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is { IsAbsoluteUri: false })
        {
            yield return new ValidationResult(
                $"{Section}:PublicUrl must be a whole address, such as https://accountbot.contoso.com/."
            );
        }
        if (OutboxGrace < TimeSpan.FromSeconds(5))
        {
            yield return new ValidationResult(
                $"{Section}:OutboxGrace must be five seconds or more, or messages are said twice."
            );
        }
    }
}
