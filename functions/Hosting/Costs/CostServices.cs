using MentorFlow.Domain.Costs;
using MentorFlow.Localization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>The list of prices, and whether what is used is counted.</summary>
public static class CostServices
{
    public const string PricesSetting = "Costs:Prices";

    private const string MeterSetting = "Costs:Meter";

    /// <exception cref="SettingException">The file of prices cannot be read or breaks rules; the message names every field.</exception>
    public static IServiceCollection AddCosts(this IServiceCollection services, IConfiguration configuration)
    {
        configuration.Check(MeterSetting, text => bool.TryParse(text, out _), "true or false");
        var isOn = configuration[MeterSetting] is not { Length: > 0 } told || bool.Parse(told);
        var isOnAzure = string.Equals(configuration["Host:Storage"], "cosmos", StringComparison.OrdinalIgnoreCase);
        services.AddSingleton(new CostSettings(ReadPrices(configuration), isOn, isOnAzure));
        services.AddSingleton(provider => new UsageMeter(provider.GetRequiredService<TimeProvider>(), isOn));
        services.AddSingleton<UsageKeeper>();
        services.AddHostedService<UsageClock>();
        return services;
    }

    private static PriceList ReadPrices(IConfiguration configuration)
    {
        if (configuration[PricesSetting] is not { Length: > 0 } path)
        {
            return PriceList.BuiltIn;
        }

        var read = PriceList.Read(Content(path));
        return read.Value ?? throw new SettingException(
            $"The setting {PricesSetting} is \"{path}\", which breaks rules: "
            + string.Join("; ", read.Refusal!.Fields.Select(error => $"{error.Field}: {Languages.BuiltIn.English.Say(error.Rule)}")) + ".");
    }

    private static byte[] Content(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The setting {PricesSetting} is \"{path}\"; it must be the path of a file of prices.", unreadable);
        }
    }
}
