using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared;

public sealed class ZoneNameTests
{
    [Theory]
    [InlineData("Europe/Paris", "Paris time", "heure de Paris")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires time", "heure de Buenos Aires")]
    [InlineData("Asia/Calcutta", "Kolkata time", "heure de Calcutta")]
    [InlineData("US/Eastern", "New York time", "heure de New York")]
    [InlineData("Etc/GMT+5", "UTC−5 time", "heure UTC−5")]
    [InlineData("Etc/GMT-14", "UTC+14 time", "heure UTC+14")]
    [InlineData("UTC+05:30", "UTC+5:30 time", "heure UTC+5:30")]
    [InlineData("Etc/UTC", "UTC time", "heure UTC")]
    [InlineData("UTC", "UTC time", "heure UTC")]
    [InlineData("EST", "UTC−5 time", "heure UTC−5")]
    public void A_zone_is_called_by_its_city_or_by_how_far_it_is_from_UTC(string zone, string english, string french)
    {
        Assert.Equal(english, Languages.BuiltIn.English.Zone(zone));
        Assert.Equal(french, Languages.BuiltIn.Of("fr").Zone(zone));
    }

    [Theory]
    [InlineData("Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Etc/GMT+5", null)]
    [InlineData("UTC-03", null)]
    [InlineData("EST", null)]
    [InlineData("Mars/Olympus", null)]
    public void Only_a_city_is_a_place(string zone, string? place) => Assert.Equal(place, ZoneName.PlaceOf(zone));
}
