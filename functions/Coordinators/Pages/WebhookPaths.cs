namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of the pages about what other systems of the organization are told.</summary>
internal static class WebhookPaths
{
    public const string All = "/console/webhooks";

    /// <summary>Makes the addresses of the calendar of facts.</summary>
    public const string FactsCalendar = "/console/facts-calendar";

    public static string Of(string subscription) => $"{All}/{subscription}";

    /// <param name="place">Names a delivery among those of its subscription.</param>
    public static string ReplayOf(string subscription, string place) => $"{Of(subscription)}/deliveries/{place}/replay";
}
