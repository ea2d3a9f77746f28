using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>Where a field comes from: the name of a column, or a form that says more.</summary>
public sealed record CsvMappedField : IYamlConvertible
{
    public CsvMappedForm Form { get; private set; } = new();

    void IYamlConvertible.Read(IParser parser, Type expectedType, ObjectDeserializer nestedObjectDeserializer)
    {
        var start = parser.Current!.Start;
        Form = parser.TryConsume<Scalar>(out var column) ? new CsvMappedForm { Column = column.Value } : (CsvMappedForm)nestedObjectDeserializer(typeof(CsvMappedForm))!;
        var ways = new[] { Form.Column is not null, Form.Columns.Count > 0, Form.First.Count > 0, Form.Value is not null, Form.Template is not null }.Count(way => way);
        if (ways != 1 || Form.Column is "")
        {
            throw new YamlException(start, start, "a field needs one of column, columns, first, value or template");
        }
    }

    void IYamlConvertible.Write(IEmitter emitter, ObjectSerializer nestedObjectSerializer) => throw new NotSupportedException("Mapping files are only read.");
}

/// <summary>The long form of a mapped field: one way to get a text, and what to do with it.</summary>
public sealed record CsvMappedForm
{
    public string? Column { get; init; }

    /// <summary>All that are filled, joined by <see cref="Joint"/>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The first that is filled.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>The same for every row.</summary>
    public string? Value { get; init; }

    /// <summary>A text with columns in braces; nothing where one of them is not filled.</summary>
    public string? Template { get; init; }

    public string Joint { get; init; } = ", ";

    /// <summary>What stands in the column, and what it becomes; "" leaves it out.</summary>
    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>What a value becomes that is not under <see cref="Values"/>; without this it stays as it is.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Parts the text before <see cref="Values"/> is looked up.</summary>
    public string? Split { get; init; }
}
