using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>Somebody without a partner, why, and what would change it.</summary>
/// <param name="Explanation">A sentence; ids stand for names.</param>
/// <param name="WhatWouldChangeIt">What would have to be different, as it follows these words; ids stand for names.</param>
public sealed record UnmatchedPerson(string PersonId, MatchRole Role, UnmatchedReason Reason, Phrase Explanation, Phrase WhatWouldChangeIt);

[JsonConverter(typeof(JsonStringEnumConverter<UnmatchedReason>))]
public enum UnmatchedReason
{
    NobodyOnTheOtherSide,
    RulesExcludeEveryone,
    SeatsAllTaken,
    NoCapacity,
    NotChosen,
    LeftOverForTheTotal,
}
