using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace EarlyHelp.Directory.Intake.Demo;

/// <summary>What a demonstration service costs: the word <c>free</c>, or a list of options.</summary>
public sealed record DemoCost : IYamlConvertible
{
    public bool IsFree { get; private set; }

    public IReadOnlyList<DemoCostOption> Options { get; private set; } = [];

    void IYamlConvertible.Read(IParser parser, Type expectedType, ObjectDeserializer nestedObjectDeserializer)
    {
        if (parser.TryConsume<Scalar>(out var word))
        {
            IsFree = word.Value == "free" ? true : throw new YamlException(word.Start, word.End, $"cost is '{word.Value}': write free, or a list of options");
            return;
        }

        Options = (List<DemoCostOption>)nestedObjectDeserializer(typeof(List<DemoCostOption>))!;
    }

    void IYamlConvertible.Write(IEmitter emitter, ObjectSerializer nestedObjectSerializer) => throw new NotSupportedException("Demonstration files are only read.");
}
