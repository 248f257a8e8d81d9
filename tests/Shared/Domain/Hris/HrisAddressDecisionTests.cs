using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>A mail address belongs to one person.</summary>
public sealed class HrisAddressDecisionTests
{
    [Fact]
    public void An_address_that_is_somebody_elses_makes_nobody_and_is_asked_about_once()
    {
        var twin = new HrisTelling { AddressOf = "pholder" }.Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data"));
        Assert.Null(twin.Person);
        Assert.Equal(["AskAboutAddress"], twin.Followed);

        twin.AddressOf = null;
        twin.On(2).Hear(HrisEventKind.Updated, new HrisFields(Email: "other@example.com"));

        Assert.Equal(("other@example.com", "Data"), (twin.Person!.Email, twin.Person.Team));
        Assert.Equal(["AskAboutAddress", "AddressIsFree", "Offer Hired", "ReleaseAddress"], twin.Followed);
    }

    [Fact]
    public void Who_waits_for_an_address_is_taken_in_with_nothing_more_said_once_it_is_free()
    {
        var twin = new HrisTelling { AddressOf = "pholder" }.Hear(HrisEventKind.Hired, Hana);

        twin.AddressOf = null;
        twin.On(9);

        Assert.Equal("hana@example.com", twin.Person!.Email);
        Assert.Equal(["AskAboutAddress", "AddressIsFree", "Offer Hired"], twin.Followed);
    }

    [Fact]
    public void An_address_that_came_to_another_meanwhile_is_asked_about_again_and_the_old_question_is_settled()
    {
        var twin = new HrisTelling { AddressOf = "pfirst" }.Hear(HrisEventKind.Hired, Hana);

        twin.AddressOf = "psecond";
        twin.On(9);

        Assert.Null(twin.Person);
        Assert.Equal(["AskAboutAddress", "AddressIsFree", "AskAboutAddress"], twin.Followed);
    }

    [Fact]
    public void Somebody_known_keeps_their_address_while_the_new_one_is_somebody_elses()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana);
        hana.AddressOf = "pholder";
        hana.On(1).Hear(HrisEventKind.Updated, new HrisFields(Email: "other@example.com", Team: "Data"));

        Assert.Equal(("hana@example.com", "Data"), (hana.Person!.Email, hana.Person.Team));
        Assert.Equal(["Offer Hired", "AskAboutAddress", "CheckConflicts"], hana.Followed);
    }

    [Fact]
    public void Who_gets_another_address_gives_the_old_one_up_and_another_spelling_is_the_same()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Updated, new HrisFields(Email: "Hana@Example.com"));
        Assert.Equal(["Offer Hired"], hana.Followed);

        hana.On(2).Hear(HrisEventKind.Updated, new HrisFields(Email: "novak@example.com"));
        Assert.Equal(["Offer Hired", "ReleaseAddress"], hana.Followed);
    }
}
