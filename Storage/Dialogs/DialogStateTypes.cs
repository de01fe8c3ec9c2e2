using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AccountBot.Storage.Dialogs;

/// <summary>
/// The types that dialog state may name. Json.NET makes whatever type the text names, so a text that someone tampered
/// with could make anything; here it makes our own types, the framework's, and plain values and collections of those.
/// </summary>
sealed class DialogStateTypes : ISerializationBinder
{
    static readonly DefaultSerializationBinder Default = new();
    static readonly string[] OwnAssemblies = ["AccountBot", "AdaptiveCards", "Microsoft.Bot"];
    static readonly string[] CollectionNamespaces = ["System.Collections.Generic", "System.Collections.Immutable"];
    static readonly string[] SystemAssemblies =
    [
        "System.Private.CoreLib",
        "System.Collections",
        "System.Collections.Immutable",
    ];

    static readonly HashSet<Type> Values =
    [
        typeof(object),
        typeof(string),
        typeof(decimal),
        typeof(DateTime),
        typeof(DateTimeOffset),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(TimeSpan),
        typeof(Guid),
        typeof(Nullable<>),
        typeof(KeyValuePair<,>),
    ];

    public Type BindToType(string? assemblyName, string typeName)
    {
        var assembly = assemblyName?.Split(',')[0];
        // Looked at before the type is: finding a type loads its assembly.
        if (!IsOwn(assembly) && assembly is not "Newtonsoft.Json" && !SystemAssemblies.Contains(assembly))
            throw Forbidden($"{typeName}, {assemblyName}");
        var type = Default.BindToType(assemblyName, typeName);
        return IsAllowed(type) ? type : throw Forbidden($"{type}");
    }

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        var type = AsList(serializedType);
        if (!IsAllowed(type))
            throw Forbidden($"{type}");
        Default.BindToName(type, out assemblyName, out typeName);
    }

    // What the compiler makes for [a, b] as an IReadOnlyList, and what LINQ returns, can be written but not made again.
    static Type AsList(Type type) =>
        (type.Name.StartsWith("<>z__", StringComparison.Ordinal) || type.Namespace == "System.Linq")
        && type.GetInterface(typeof(IEnumerable<>).Name) is { } sequence
            ? typeof(List<>).MakeGenericType(sequence.GetGenericArguments())
            : type;

    static bool IsAllowed(Type type)
    {
        if (type.GetElementType() is { } element)
            return type.IsArray && IsAllowed(element);
        if (type.IsGenericType)
            return IsAllowedByItself(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsAllowed);
        return IsAllowedByItself(type);
    }

    static bool IsAllowedByItself(Type type)
    {
        var assembly = type.Assembly.GetName().Name;
        return IsOwn(assembly)
            || type.IsPrimitive
            || Values.Contains(type)
            || (assembly == "Newtonsoft.Json" && type.Namespace == "Newtonsoft.Json.Linq")
            || (SystemAssemblies.Contains(assembly) && CollectionNamespaces.Contains(type.Namespace));
    }

    static bool IsOwn(string? assembly) =>
        assembly is not null
        && Array.Exists(
            OwnAssemblies,
            own =>
                assembly == own || (assembly.StartsWith(own, StringComparison.Ordinal) && assembly[own.Length] == '.')
        );

    static JsonSerializationException Forbidden(string type) => new($"Dialog state may not hold a {type}.");
}
