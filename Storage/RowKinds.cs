using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AccountBot.Storage;

/// <summary>
/// Which types are stored, under which name and schema version. The names are in the tables: a type may be renamed, its
/// kind may not.
/// </summary>
public sealed class RowKinds
{
    readonly Dictionary<string, RowKind> byName = new(StringComparer.Ordinal);
    readonly Dictionary<Type, RowKind> byType = [];
    readonly Dictionary<Type, IReadOnlyList<JsonDerivedType>> hierarchies = [];
    readonly List<JsonConverter> converters = [];
    readonly ConcurrentDictionary<Type, RowKind?> found = new();

    /// <summary>The highest schema version that is written, of whichever kind.</summary>
    public int NewestSchema => byName.Values.Max(kind => kind.Schema);

    internal IReadOnlyDictionary<Type, IReadOnlyList<JsonDerivedType>> Hierarchies => hierarchies;

    internal IReadOnlyList<JsonConverter> Converters => converters;

    /// <summary>Registers a kind of row.</summary>
    /// <param name="kind">Its name in the tables.</param>
    /// <param name="schema">The version that is written; from 1, one more with every change that older rows need help with.</param>
    /// <param name="upgrades">Upgrades from every older version, in any order.</param>
    public RowKinds Add<T>(string kind, int schema = 1, Action<RowUpgrades>? upgrades = null)
        where T : notnull
    {
        var steps = new RowUpgrades();
        upgrades?.Invoke(steps);
        var added = new RowKind(kind, typeof(T), schema, steps.Complete(kind, schema));
        if (!byName.TryAdd(kind, added) || !byType.TryAdd(typeof(T), added))
            throw new ArgumentException(
                $"The kind '{kind}' or the type {typeof(T)} is registered twice.",
                nameof(kind)
            );
        return this;
    }

    /// <summary>Says by which names the types below <typeparamref name="T"/> are stored, wherever they occur in a row.</summary>
    public RowKinds Hierarchy<T>(params IReadOnlyList<(Type Type, string Name)> derived)
    {
        hierarchies.Add(typeof(T), [.. derived.Select(d => new JsonDerivedType(d.Type, d.Name))]);
        return this;
    }

    /// <summary>A converter for a type that does not convert by itself.</summary>
    public RowKinds Convert(JsonConverter converter)
    {
        converters.Add(converter);
        return this;
    }

    internal RowKind? Named(string kind) => byName.GetValueOrDefault(kind);

    /// <exception cref="ArgumentException">Neither the type nor one above it is registered.</exception>
    internal RowKind Of(Type type) =>
        found.GetOrAdd(type, Nearest)
        ?? throw new ArgumentException($"{type} is not a registered kind of row: add it to RowKinds.");

    RowKind? Nearest(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (byType.TryGetValue(at, out var kind))
                return kind;
        return null;
    }
}

/// <summary>Steps that bring the JSON of an older version one version further.</summary>
public sealed class RowUpgrades
{
    readonly Dictionary<int, Func<JsonNode, JsonNode>> steps = [];

    /// <param name="schema">The version of the JSON that <paramref name="upgrade"/> gets; it returns that of the next.</param>
    public RowUpgrades From(int schema, Func<JsonNode, JsonNode> upgrade)
    {
        steps.Add(schema, upgrade);
        return this;
    }

    internal IReadOnlyList<Func<JsonNode, JsonNode>> Complete(string kind, int schema)
    {
        if (schema < 1 || steps.Count != schema - 1 || !Enumerable.Range(1, schema - 1).All(steps.ContainsKey))
            throw new ArgumentException(
                $"'{kind}' at schema {schema} needs an upgrade from each of 1 to {schema - 1}, and no other.",
                nameof(schema)
            );
        return [.. Enumerable.Range(1, schema - 1).Select(from => steps[from])];
    }
}

/// <param name="Upgrades">The step from version 1, from version 2 and so on.</param>
sealed record RowKind(string Name, Type Type, int Schema, IReadOnlyList<Func<JsonNode, JsonNode>> Upgrades);
