using MentorFlow.Domain.Hris;

namespace MentorFlow.Tests.Shared.Domain.Hris;

public class HrisFieldsTests
{
    [Fact]
    public void One_field_of_a_vendor_that_breaks_its_rule_does_not_cost_the_others()
    {
        var said = new HrisFields("Nia", "New\r\nline", "nobody", Level: 99, Team: "Data", TimeZone: "Mars/Olympus", Language: "fr");

        Assert.Equal(["familyName", "email", "level", "timeZone"], said.Faults().Select(fault => fault.Field));
        Assert.Equal(new HrisFields("Nia", Team: "Data", Language: "fr"), said.Usable());
    }

    [Fact]
    public void A_zone_that_is_named_as_Windows_does_is_used_by_its_IANA_name() =>
        Assert.Equal("Europe/Berlin", new HrisFields(TimeZone: "W. Europe Standard Time").Usable().TimeZone);

    [Fact]
    public void An_empty_text_says_nothing_and_overwrites_nothing() =>
        Assert.Equal(new HrisFields(), new HrisFields("", " ", "", Title: "").Usable());
}
