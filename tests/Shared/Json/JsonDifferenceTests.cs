using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Tests.Shared.Json;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[1,"x"]}""", """{"b":[1,"x"],"a":1}""", "")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"b":2}}""", "a.b: 1 > 2")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,3,4]}""", "a[1]: 2 > 3; a[2]:  > 4")]
    [InlineData("""{"a":1}""", """{"b":1}""", "a: 1 > ; b:  > 1")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "a: \"1\" > 1")]
    [InlineData("1", "2", ": 1 > 2")]
    public void What_differs_is_named_down_to_its_smallest_part(string before, string after, string differences)
    {
        var changes = JsonDifference.Between(JsonDocument.Parse(before).RootElement, JsonDocument.Parse(after).RootElement);

        Assert.Equal(differences, string.Join("; ", changes.Select(change => $"{change.Path}: {change.Before} > {change.After}")));
    }
}
