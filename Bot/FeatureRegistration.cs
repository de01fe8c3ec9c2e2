using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot;

/// <summary>
/// Registers the services of the rooms in which features live, so that a feature is added by adding its folder: a class is a service
/// when everything that its constructor asks for is one, and it stands for each of the bot's own interfaces that it implements.
/// </summary>
internal static class FeatureRegistration
{
    private static readonly string[] Rooms = ["Features", "Delivery", "Routing", "Transactions"];

    /// <summary>What the framework gives to everyone.</summary>
    private static readonly Type[] Given =
    [
        typeof(ILogger<>),
        typeof(ILoggerFactory),
        typeof(IOptions<>),
        typeof(IEnumerable<>),
        typeof(IServiceProvider),
        typeof(IServiceScopeFactory),
        typeof(IHostEnvironment),
        typeof(IConfiguration),
    ];

    /// <summary>Comes last: what is registered by hand stays as it is.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        var byHand = services.Select(service => service.ServiceType).ToHashSet();
        var implemented = services.Select(service => service.ImplementationType).ToHashSet();
        var found = typeof(FeatureRegistration).Assembly.GetTypes().Where(IsCandidate).ToHashSet();
        bool IsService(Type type) =>
            byHand.Contains(type)
            || Given.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            || found.Any(type.IsAssignableFrom);
        // Who asks for something that is no service is none either, and so may be who asks for them.
        while (found.RemoveWhere(type => !Asks(type).All(IsService)) > 0) { }
        var asked = found.SelectMany(Asks).ToHashSet();
        found.RemoveWhere(type => !Asks(type).Any() && !asked.Contains(type) && !Contracts(type).Any());
        foreach (
            var type in found
                .Where(type => !implemented.Contains(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
        )
        {
            services.TryAddSingleton(type);
            foreach (var contract in Contracts(type))
            {
                services.AddSingleton(contract, provider => provider.GetRequiredService(type));
            }
        }
        return services;
    }

    private static bool IsCandidate(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false, IsGenericTypeDefinition: false }
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsAssignableTo(typeof(Attribute))
        && !type.IsAssignableTo(typeof(Exception))
        && Rooms.Any(room =>
            type.Namespace?.StartsWith($"{typeof(FeatureRegistration).Namespace}.{room}", StringComparison.Ordinal)
            == true
        )
        && type.GetConstructors() is [_]
        && type.GetMethod("<Clone>$") is null;

    private static IEnumerable<Type> Contracts(Type type) =>
        type.GetInterfaces().Where(contract => contract.Assembly == type.Assembly);

    private static IEnumerable<Type> Asks(Type type) =>
        type.GetConstructors()[0].GetParameters().Select(parameter => parameter.ParameterType);
}
