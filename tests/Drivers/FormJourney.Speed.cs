using MentorFlow.Domain.Links;
using MentorFlow.Domain.Speed;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

// The speed-mentoring event that a template has planned.
internal sealed partial class FormJourney
{
    /// <summary>Everybody signs up, comes, and gives a sign in each turn; afterwards two of them want to meet again, and the others say nothing.</summary>
    /// <returns>What the first of the two reads in each turn, and then of what it came to.</returns>
    public async Task<IReadOnlyList<SeenPage>> HoldSpeedAsync(JourneyPerson one, JourneyPerson other)
    {
        var held = await App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1));
        await App.AdvanceToAsync(held.At - SpeedEvent.Notice);
        await EverybodyAsync("speed-pages.comes.yes");
        await App.AdvanceToAsync(held.DoorsOpen);
        await EverybodyAsync("speed-pages.here.button");

        var read = new List<SeenPage>();
        for (var turn = 1; turn <= held.Turns; turn++)
        {
            await App.AdvanceToAsync(held.TurnStart(turn));
            read.Add(await OpenSpeedAsync(one));
            await EverybodyAsync("speed-pages.here.still");
        }

        await App.AdvanceToAsync(held.EndsAt);
        await WantAgainAsync(one, other);
        await WantAgainAsync(other, one);
        await App.AdvanceToAsync(held.AnswersUntil.AddHours(1));
        read.Add(await OpenSpeedAsync(one));
        return read;
    }

    private async Task WantAgainAsync(JourneyPerson person, JourneyPerson other)
    {
        var words = JourneyVisits.WordsOf(person);
        var asked = await OpenSpeedAsync(person);
        Assert.Contains(words["speed-pages.now.asking"], asked.Text);
        await Visits.PressAsync(person, asked, words["speed-pages.again.yes", ("name", other.FullName)]);
    }

    private async Task EverybodyAsync(string button)
    {
        foreach (var person in People)
        {
            await Visits.PressAsync(person, await OpenSpeedAsync(person), JourneyVisits.WordsOf(person)[button]);
        }
    }

    private Task<SeenPage> OpenSpeedAsync(JourneyPerson person) => Visits.OpenAsync(person, LinkPurpose.Speed, "1");
}
