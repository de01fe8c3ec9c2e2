using System.Reflection;

namespace AccountBot.Bot.Routing;

/// <summary>A command as its class declares it.</summary>
/// <param name="Name">The name under which cards carry it.</param>
/// <param name="Type">The class that runs it: an <see cref="IChatCommand"/> or an <see cref="IAccountCommand"/>.</param>
public sealed record Command(string Name, Type Type, CommandAttribute Declaration)
{
    private const string Suffix = "Command";

    /// <summary>Every command of the bot, by its English words.</summary>
    /// <exception cref="InvalidOperationException">Two commands are typed the same way, or carry the same name.</exception>
    public static IReadOnlyList<Command> All { get; } = Find();

    /// <summary>Every way to type a command; in each language the bot's own words come first.</summary>
    public static IReadOnlyList<(string Words, Command Command)> Known { get; } =
    [
        .. All.SelectMany(command =>
            command.Words.Distinct(StringComparer.OrdinalIgnoreCase).Select(words => (words, command))
        ),
    ];

    /// <summary>The keys of the lines on the help card, in its order.</summary>
    /// <param name="administrators">Of the commands that only administrators read about, else of those for everyone.</param>
    public static IReadOnlyList<string> HelpLines(bool administrators) =>
        [
            .. All.Select(command => command.Declaration)
                .Where(each => each.Help is not null && each.ForAdministrators == administrators)
                .OrderBy(each => each.HelpAt)
                .Select(each => each.Help!),
        ];

    private IEnumerable<string> Words => [Declaration.English, Declaration.Dutch, .. Declaration.Also];

    /// <summary>The command that a card carries; null where there is none of this name.</summary>
    public static Command? Named(string? name) => All.FirstOrDefault(command => command.Name == name);

    /// <exception cref="InvalidOperationException">The class declares no command.</exception>
    public static Command Of<T>() =>
        All.FirstOrDefault(command => command.Type == typeof(T))
        ?? throw new InvalidOperationException($"{typeof(T).Name} declares no command.");

    public bool Equals(Command? other) => other is not null && Type == other.Type;

    public override int GetHashCode() => Type.GetHashCode();

    public override string ToString() => Name;

    private static List<Command> Find()
    {
        var all = (
            from type in typeof(Command).Assembly.GetTypes()
            let declaration = type.GetCustomAttribute<CommandAttribute>()
            where declaration is not null
            orderby declaration.English
            select new Command(declaration.StoredAs ?? type.Name[..^Suffix.Length], type, declaration)
        ).ToList();
        var twice = all.SelectMany(command => command.Words.Distinct(StringComparer.OrdinalIgnoreCase))
            .Concat(all.Select(command => command.Name + " (name)"))
            .GroupBy(words => words, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        return twice is null ? all : throw new InvalidOperationException($"Two commands are called '{twice.Key}'.");
    }
}
