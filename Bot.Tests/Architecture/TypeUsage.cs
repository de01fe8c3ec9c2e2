using System.Reflection;
using System.Reflection.Emit;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>Finds which types a type works with, in its signatures and in its code.</summary>
static class TypeUsage
{
    const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Full names of the types of an assembly that use one from this namespace or from those under it.</summary>
    public static IReadOnlySet<string> Users(Assembly assembly, string root) =>
        assembly.GetTypes().Where(type => Used(type).Any(used => IsUnder(used, root))).Select(Outermost).ToHashSet();

    /// <summary>Methods of an assembly that work with this type and put an object of whatever type into something of this namespace.</summary>
    public static IReadOnlySet<string> Givers(Assembly assembly, string to, Type type) =>
        assembly
            .GetTypes()
            .SelectMany(each => each.GetMethods(Declared).Cast<MethodBase>().Concat(each.GetConstructors(Declared)))
            .Where(method => Calls(method).Any(called => IsUnder(called, to) && TakesAnything(called)))
            .Where(method => Used(method).SelectMany(Unfold).Any(type.IsAssignableFrom))
            .Select(method => $"{Outermost(method.DeclaringType!)}::{Named(method)}")
            .ToHashSet();

    /// <summary>Types that the person who uses this type meets: what it derives from, what is nested in it, what its members take and give.</summary>
    public static IEnumerable<Type> Shown(Type type) =>
        type.GetInterfaces()
            .Append(type.BaseType)
            .Concat(type.GetNestedTypes())
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(f => f.FieldType))
            .Concat(
                type.GetMethods(Declared)
                    .Cast<MethodBase>()
                    .Concat(type.GetConstructors(Declared))
                    .Where(method => method.IsPublic || method.IsFamily)
                    .SelectMany(Signature)
            )
            .SelectMany(Unfold)
            .Select(each => each.IsGenericType ? each.GetGenericTypeDefinition() : each);

    static IEnumerable<MethodBase> Calls(MethodBase method) =>
        Tokens(method).Select(token => Member(method, token)).OfType<MethodBase>();

    static bool IsUnder(MethodBase called, string root) => called.DeclaringType is { } type && IsUnder(type, root);

    static bool TakesAnything(MethodBase called) =>
        called
            .GetParameters()
            .Any(parameter =>
                parameter is { ParameterType: var type, Name: "content" or "value" } && type == typeof(object)
            );

    // The code of an async method is in a type of its own, which has the method's name between angle brackets.
    static string Named(MethodBase method) =>
        method.Name == "MoveNext" ? method.DeclaringType!.Name.Split('<', '>')[1] : method.Name;

    static bool IsUnder(Type type, string root) =>
        type.Namespace is { } space && (space == root || space.StartsWith(root + ".", StringComparison.Ordinal));

    // What a compiler makes of a lambda or an async method belongs to the type that it was written in.
    static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName!;

    public static IEnumerable<Type> Used(Type type) =>
        new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(
                type.GetConstructors(Declared).Cast<MethodBase>().Concat(type.GetMethods(Declared)).SelectMany(Used)
            )
            .SelectMany(Unfold);

    static IEnumerable<Type?> Used(MethodBase method) =>
        Signature(method)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(Tokens(method).SelectMany(token => Resolve(method, token)));

    static IEnumerable<Type?> Signature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);

    static MemberInfo? Member(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments);
    }

    static IEnumerable<Type?> Resolve(MethodBase method, int token) =>
        Member(method, token) switch
        {
            Type used => [used],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo { IsGenericMethod: true } called =>
            [
                called.DeclaringType,
                .. Signature(called),
                .. called.GetGenericArguments(),
            ],
            MethodBase called => [called.DeclaringType, .. Signature(called)],
            _ => [],
        };

    static IEnumerable<Type> Unfold(Type? type) =>
        type is null ? []
        : type.HasElementType ? Unfold(type.GetElementType())
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Append(type)
        : [type];

    static IEnumerable<int> Tokens(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length; )
        {
            var code = il[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | il[at + 1]))] : Codes[il[at]];
            at += code.Size;
            if (
                code.OperandType
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
