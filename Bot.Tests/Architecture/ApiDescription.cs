using System.Reflection;
using System.Runtime.CompilerServices;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>A member that code outside its assembly can use, as a line of text.</summary>
sealed record ApiMember(string Signature, bool Overrides);

/// <summary>Types and members in the notation of official-api.txt.</summary>
static class ApiDescription
{
    const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(void)] = "void",
    };

    public static IEnumerable<Type> VisibleTypes(Assembly assembly) =>
        assembly.GetTypes().Where(type => IsVisible(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    public static string NameOf(Type type) =>
        type.DeclaringType is { } outer ? $"{NameOf(outer)}.{Render(type)}" : $"{type.Namespace}.{Render(type)}";

    public static IEnumerable<ApiMember> MembersOf(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => new ApiMember(name, false));
        }

        return
        [
            .. type.GetConstructors(Declared)
                .Where(c => !c.IsStatic && IsVisible(c))
                .Select(c => new ApiMember($"new({Parameters(c)})", false)),
            .. type.GetFields(Declared)
                .Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly)
                .Select(f => new ApiMember($"{f.Name}:{Render(f.FieldType)}", false)),
            .. type.GetProperties(Declared)
                .Where(p => p.GetAccessors(true).Any(IsVisible))
                .Select(p => new ApiMember(Property(p), p.GetAccessors(true).Any(Overrides))),
            .. type.GetEvents(Declared)
                .Where(e => IsVisible(e.AddMethod!))
                .Select(e => new ApiMember($"{e.Name}:{Render(e.EventHandlerType!)}", Overrides(e.AddMethod!))),
            .. type.GetMethods(Declared)
                .Where(m => IsVisible(m) && !IsAccessor(m))
                .Select(m => new ApiMember(
                    $"{m.Name}{TypeParameters(m)}({Parameters(m)}):{Render(m.ReturnType)}",
                    Overrides(m)
                )),
        ];
    }

    static string Property(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indexes
            ? $"this[{string.Join(',', indexes.Select(i => Render(i.ParameterType)))}]:{Render(property.PropertyType)}"
            : $"{property.Name}:{Render(property.PropertyType)}";

    static string Parameters(MethodBase method) =>
        string.Join(',', method.GetParameters().Select(p => Render(p.ParameterType) + (p.IsOptional ? "=" : "")));

    static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethodDefinition
            ? $"<{string.Join(',', method.GetGenericArguments().Select(a => a.Name))}>"
            : "";

    static string Render(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsByRef)
        {
            return Render(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Render(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Render(value) + "?";
        }

        var name = type.Name.Split('`')[0];
        return type.IsGenericType && type.Name.Contains('`')
            ? $"{name}<{string.Join(',', type.GetGenericArguments().Select(Render))}>"
            : name;
    }

    static bool IsVisible(Type type) =>
        type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;

    static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    static bool Overrides(MethodInfo method) => method.GetBaseDefinition() != method;
}
