using MentorFlow.Content;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class IcebreakersTests
{
    private static readonly IcebreakerList List = ContentLibrary.BuiltIn.In("en").Icebreakers;

    private static readonly Icebreakers Icebreakers = new(List);

    public static TheoryData<string> Mentorships => [.. Enumerable.Range(1, 40).Select(number => $"theo-maya-r{number}")];

    [Theory]
    [MemberData(nameof(Mentorships))]
    public void None_comes_twice_in_any_twelve_sessions_and_the_same_come_again_when_asked_again(string mentorshipId)
    {
        for (var first = 1; first <= 40; first++)
        {
            var twelve = Enumerable.Range(first, 12).SelectMany(number => Icebreakers.For(mentorshipId, number)).ToList();

            Assert.Equal(twelve.Count, twelve.Distinct().Count());
            Assert.Equal(twelve, Enumerable.Range(first, 12).SelectMany(number => Icebreakers.For(mentorshipId, number)));
        }
    }

    [Theory]
    [MemberData(nameof(Mentorships))]
    public void The_first_three_sessions_begin_with_two_and_the_later_with_one(string mentorshipId)
    {
        Assert.All(Enumerable.Range(1, 3), number => Assert.Equal(2, Icebreakers.For(mentorshipId, number).Count));
        Assert.All(Enumerable.Range(4, 30), number => Assert.Single(Icebreakers.For(mentorshipId, number)));
        Assert.Empty(Icebreakers.For(mentorshipId, 0));
    }

    [Theory]
    [MemberData(nameof(Mentorships))]
    public void Another_one_is_none_that_comes_by_itself_in_the_next_sessions(string mentorshipId)
    {
        for (var number = 1; number <= 40; number++)
        {
            var coming = Enumerable.Range(number, 12).SelectMany(later => Icebreakers.For(mentorshipId, later));
            var others = Icebreakers.Others(mentorshipId, number);

            Assert.Equal(3, others.Distinct().Count());
            Assert.Empty(others.Intersect(coming));
        }
    }

    [Fact]
    public void They_begin_light_and_differ_between_mentorships()
    {
        var light = List.Light.ToHashSet();

        Assert.All(Enumerable.Range(1, 40), one => Assert.Subset(light, Icebreakers.For($"theo-maya-r{one}", 1).ToHashSet()));
        Assert.True(Enumerable.Range(1, 40).Select(one => Icebreakers.For($"theo-maya-r{one}", 1)[0]).Distinct().Count() > 1);
        Assert.Equal((24, 24), (List.All.Count, List.All.Distinct().Count()));
    }
}
